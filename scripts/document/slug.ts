import { hash } from 'node:crypto'
import { slug as toSlug } from 'github-slugger'
import type { Metadata } from '../contract/record.ts'

/**
 * The path in dist, without an extension, of the source at `path`: its folders, then the `slug` of
 * the metadata, else the file's name in lower case without its punctuation, or a hash of it where
 * nothing is left.
 */
export function slugOf(path: string, metadata: Metadata): string {
  const slash = path.lastIndexOf('/') + 1
  const given = metadata['slug']
  return path.slice(0, slash) + (typeof given === 'string' ? given : nameSlug(path.slice(slash)))
}

/** What is wrong with the `slug` of the metadata, or nothing. */
export function slugProblem(metadata: Metadata): string | undefined {
  const slug = metadata['slug']
  if (slug === undefined) return undefined
  if (typeof slug !== 'string' || !/^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*$/u.test(slug)) {
    return `Unexpected slug ${JSON.stringify(slug)}, expected one path segment of letters, digits, hyphens and dots; change it in the front matter or take it out`
  }
  return undefined
}

function nameSlug(name: string): string {
  const base = name.replace(/\.[^.]+$/, '').normalize('NFC')
  const slug = toSlug(base).replace(/^-+|-+$/g, '')
  return slug === '' ? hash('sha256', base).slice(0, 12) : slug
}
