import type { CatalogueEntry } from '../../contract/catalogue.ts'
import type { Counts, Metadata, SourceInfo } from '../../contract/record.ts'
import type { PrintedRecord } from '../../document/read-record.ts'
import type { OpenOutput, SharedOutput } from './shared-output.ts'

export const cataloguePath = 'index.json'

/** `index.json`: a document a line. */
export function openCatalogue(open: OpenOutput): SharedOutput {
  const stream = open(cataloguePath)
  stream.append('{\n  "schemaVersion": 1,\n  "documents": [')
  let separator = '\n'
  return {
    add(record) {
      stream.append(`${separator}    ${record.entry ?? printEntry(record)}`)
      separator = ',\n'
    },
    finish() {
      stream.append('\n  ]\n}\n')
      stream.finish()
    },
  }
}

/** What the catalogue says of a document, as JSON. */
export function printEntry({ field }: PrintedRecord): string {
  const slug = field<string>('slug')
  const { title = null, date = null, lang = null } = field<Metadata>('metadata')
  const entry: CatalogueEntry = {
    ...{ slug, title, date, lang },
    words: field<Counts>('counts').words,
    source: field<SourceInfo>('source').path,
    markdown: `${slug}.md`,
    json: `${slug}.json`,
  }
  return JSON.stringify(entry)
}
