import { linesInside, readInside } from './read-inside.ts'
import { utf8 } from './read-manifest.ts'

const path = 'documents.ndjson'

/** Where the lines of `documents.ndjson` are not the records of the documents `slugs`, in their order. */
export function differentLines(dist: string, slugs: readonly string[]): string | undefined {
  let count = 0
  for (const line of linesInside(dist, path)) {
    const slug = slugs[count++]
    if (slug === undefined) return `${path} has more lines than index.json has documents`
    const record: unknown = JSON.parse(utf8(readInside(dist, `${slug}.json`)))
    if (JSON.stringify(JSON.parse(line)) !== JSON.stringify(record)) {
      return `line ${count} of ${path} is not the record of ${slug}`
    }
  }
  return count === slugs.length ? undefined : `${path} has no line for ${slugs[count]}`
}
