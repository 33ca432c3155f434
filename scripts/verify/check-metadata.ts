import { isDeepStrictEqual } from 'node:util'
import { parse as parseToml } from '@iarna/toml'
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load } from 'js-yaml'
import { shown } from './check-edits.ts'
import { readInside } from './read-inside.ts'
import { hash, utf8 } from './read-manifest.ts'
import type { ClaimedRecord } from './shape.ts'

/**
 * The front matter of a Markdown file as values of YAML 1.2, and what stands below it. It has none when
 * its record has no metadata; then, what looks like it is a rule.
 */
export function splitMarkdown(
  markdown: string,
  { metadata }: ClaimedRecord,
): { data: unknown; body: string } {
  const hasBlock = Object.keys(metadata).length > 0
  const found = hasBlock ? /^---\n([\s\S]*?\n)---\n\n?/.exec(markdown) : null
  if (found === null) return { data: {}, body: markdown }
  const data = load(found[1] ?? '', { schema: CORE_SCHEMA }) ?? {}
  return { data, body: markdown.slice(found[0].length) }
}

/** Where the front matter of the Markdown file differs from the metadata of the record. */
export function differentMetadata(data: unknown, { metadata }: ClaimedRecord): string | undefined {
  if (isDeepStrictEqual(plain(data), plain(metadata))) return undefined
  return `the Markdown has ${shown(JSON.stringify(data))}, the record ${shown(JSON.stringify(metadata))}`
}

/**
 * Where the metadata differs from the front matter block of the source and from its sidecar, over
 * which the block goes; what was inferred is not looked for in them.
 */
export function differentFrontMatter(record: ClaimedRecord, sources: string): string | undefined {
  const { edits, metadata, inferred } = record
  const given = Object.entries(metadata).filter(([key]) => !Object.hasOwn(inferred, key))
  const block = edits.find(({ to }) => to === 'metadata')?.before
  const beside = readSidecar(record, sources)
  if (block === undefined && beside === undefined) {
    return given.length === 0 ? undefined : `no front matter gives “${given[0]?.[0]}”`
  }
  const written = { ...beside, ...(block !== undefined && readBlock(block)) }
  for (const [key, value] of given) {
    if (!Object.hasOwn(written, key)) return `the front matter has no key “${key}”`
    const [before, after] = [asWritten(written[key]), asWritten(value)]
    if (!isDeepStrictEqual(before, after) && !isSame(written[key], value, block)) {
      return `“${key}” is ${shown(JSON.stringify(before))} in the source and ${shown(JSON.stringify(after))} in the record`
    }
  }
  const lost = Object.keys(written).find(
    (key) => !Object.hasOwn(metadata, key) && asWritten(written[key]) !== '',
  )
  return lost === undefined
    ? undefined
    : `the key “${lost}” of the front matter is not in the record`
}

/** The settings that a sidecar may have for its source are no metadata. */
function readSidecar({ source }: ClaimedRecord, sources: string): object | undefined {
  if (!source.sidecar) return undefined
  const { path, sha256 } = source.sidecar
  const stem = source.path.replace(/\.[^./]*$/, '')
  const isBeside = path.startsWith(`${stem}.meta.`) && /\.meta\.(ya?ml|json)$/i.test(path)
  if (!isBeside) throw new Error(`${path} is no sidecar of ${source.path}`)
  const bytes = readInside(sources, path)
  if (hash(bytes) !== sha256) throw new Error(`the sidecar ${path} is another one`)
  const text = utf8(bytes).replace(/^\ufeff/, '')
  const data: unknown = path.endsWith('.json')
    ? JSON.parse(text)
    : load(text, { schema: FAILSAFE_SCHEMA })
  const { 'fair-copy': _, ...metadata } = data as Record<string, unknown>
  return metadata
}

function readBlock(block: string): Record<string, unknown> {
  const found = /^(---|\+\+\+)[ \t]*(\w*)[ \t]*(?:\r\n?|\n)([\s\S]*?)\1\s*$/.exec(block)
  const [, mark = '', language = '', text = ''] = found ?? []
  const data: unknown =
    mark === '+++' || language === 'toml'
      ? parseToml(text.replace(/\r\n?/g, '\n'))
      : language === 'json'
        ? JSON.parse(text)
        : load(text, { schema: FAILSAFE_SCHEMA })
  if (typeof data !== 'object' || data === null) throw new Error('the front matter holds no keys')
  return data as Record<string, unknown>
}

/**
 * TOML and JSON tell what a number is worth, and TOML which moment a date is, and not how they were written; the
 * characters of a date stand in the `block`.
 */
function isSame(written: unknown, value: unknown, block = ''): boolean {
  if (written instanceof Date) {
    return block.includes(String(value)) && isSameMoment(written, String(value))
  }
  if (typeof written === 'number') return Number(String(value).replaceAll('_', '')) === written
  if (Array.isArray(written)) {
    const values = Array.isArray(value) ? value : []
    return (
      values.length === written.length &&
      written.every((each, at) => isSame(each, values[at], block))
    )
  }
  if (typeof written !== 'object' || written === null) {
    return isDeepStrictEqual(asWritten(written), asWritten(value))
  }
  const [before, after] = [filled(written), filled(value ?? {})]
  return (
    before.length === after.length &&
    before.every(([key, each]) => isSame(each, new Map(after).get(key), block))
  )
}

function filled(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => asWritten(each) !== '')
}

/** With its zone, `value` is the same moment in any; without one, the same figures. */
function isSameMoment(written: Date, value: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '')
  const hasZone = /(?:z|[+-]\d\d:\d\d)$/i.test(value)
  return hasZone
    ? Date.parse(value.replace(' ', 'T')) === written.getTime()
    : digits(written.toISOString()).startsWith(digits(value))
}

/** Every value as the characters that were written, without what is empty. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const entries = Object.entries(value).map(([key, each]) => [key, asWritten(each)] as const)
  return Object.fromEntries(entries.filter(([, each]) => each !== ''))
}

/** Without prototypes, which maps of YAML and JSON have or have not. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
