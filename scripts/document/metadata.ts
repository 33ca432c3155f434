import type { Metadata } from '../contract/record.ts'

/** The keys that the pipeline knows, in the order in which they are written. */
const ownKeys = [
  'title',
  'subtitle',
  'description',
  'date',
  'updated',
  'authors',
  'byline',
  'dateline',
  'mail',
  'header',
  'section',
  'lang',
  'tags',
  'source',
  'slug',
] as const

/** All of `values`, the known keys first, then the others in their order. */
export function orderMetadata(values: Metadata): Metadata {
  const known = ownKeys.filter((key) => Object.hasOwn(values, key))
  const others = Object.keys(values).filter((key) => !known.some((own) => own === key))
  return Object.fromEntries([...known, ...others].map((key) => [key, values[key]]))
}
