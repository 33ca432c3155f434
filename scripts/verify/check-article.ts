import { isDeepStrictEqual } from 'node:util'
import { shown } from './check-edits.ts'
import type { ClaimedRecord } from './shape.ts'

/** The key of the metadata that each key of the JSON-LD repeats; `author` and `keywords` are lists. */
const repeated: Readonly<Record<string, readonly string[]>> = {
  headline: ['title'],
  alternativeHeadline: ['subtitle'],
  description: ['description'],
  articleSection: ['section'],
  author: ['authors', 'author'],
  datePublished: ['date'],
  dateModified: ['updated'],
  inLanguage: ['lang', 'language'],
  keywords: ['tags'],
  isBasedOn: ['source'],
}

const given = new Set(['@context', '@type', 'url', 'wordCount', 'isPartOf'])

/** Where the JSON-LD of a record says something that its metadata and counts do not; it may leave out things. */
export function differentArticle({ jsonLd, metadata, counts }: ClaimedRecord): string | undefined {
  if (jsonLd['wordCount'] !== counts.words) return 'the JSON-LD has another number of words'
  for (const [key, value] of Object.entries(jsonLd)) {
    if (given.has(key)) continue
    const keys = repeated[key]
    if (keys === undefined) return `the JSON-LD has a key “${key}”`
    const source = metadata[keys.find((name) => Object.hasOwn(metadata, name)) ?? '']
    if (!isDeepStrictEqual(textsOf(value), textsOf(source))) {
      return `“${key}” of the JSON-LD is ${shown(JSON.stringify(value))}, the metadata ${shown(JSON.stringify(source))}`
    }
  }
  return undefined
}

/** The texts and names of a value or list; dates may be written with a small `t` or a blank. */
function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((item: unknown) => {
    const text = typeof item === 'object' && item !== null && 'name' in item ? item.name : item
    if (typeof text !== 'string' || text.trim() === '') return []
    return /^\d{4}-\d\d-\d\d[Tt ]/.test(text) ? text.replace(' ', 'T').toUpperCase() : text
  })
}
