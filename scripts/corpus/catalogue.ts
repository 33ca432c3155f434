import type { DocumentRecord } from '../document/record.ts'
import type { Output } from './outputs.ts'

export const cataloguePath = 'index.json'

/** What the catalogue says of a document. */
export interface CatalogueEntry {
  readonly slug: string
  readonly title: unknown
  readonly date: unknown
  readonly lang: unknown
  readonly words: number
  readonly source: string
  readonly markdown: string
  readonly json: string
}

export function catalogueEntry({ slug, metadata, counts, source }: DocumentRecord): CatalogueEntry {
  return {
    slug,
    title: metadata['title'] ?? null,
    date: metadata['date'] ?? null,
    lang: metadata['lang'] ?? null,
    words: counts.words,
    source: source.path,
    markdown: `${slug}.md`,
    json: `${slug}.json`,
  }
}

/** `index.json`: a document a line, in the order of the sources. */
export function printCatalogue(entries: readonly CatalogueEntry[]): Output {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  return {
    path: cataloguePath,
    text: `{\n  "schemaVersion": 1,\n  "documents": [\n${lines}\n  ]\n}\n`,
  }
}
