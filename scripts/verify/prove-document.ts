import { differentArticle } from './check-article.ts'
import { brokenClass } from './check-classes.ts'
import { misplacedEdit, replayEdits } from './check-edits.ts'
import { misreadValue } from './check-inferred.ts'
import { differentFrontMatter, differentMetadata, splitMarkdown } from './check-metadata.ts'
import { differentStructure } from './check-structure.ts'
import { differentBody, differentMarkdown, lostText } from './check-text.ts'
import { misplacedNode } from './check-tree.ts'
import { decodeSource } from './decode-source.ts'
import { type Check, check, type Proof, worst } from './proof.ts'
import { readInside } from './read-inside.ts'
import { type ClaimedOutput, changedOutput, hash, utf8 } from './read-manifest.ts'
import { type ClaimedRecord, readRecord } from './shape.ts'

export interface Folders {
  readonly sources: string
  readonly dist: string
}

/** Proves one document from its source and the two outputs that the manifest names for it. */
export function proveDocument(
  folders: Folders,
  source: string,
  outputs: readonly ClaimedOutput[],
  entry: unknown,
): Proof {
  let claimed: ClaimedRecord | undefined
  let text: string | undefined
  let markdown = ''
  const checks: Check[] = []
  const run = (name: string, prove: () => string | undefined) => checks.push(check(name, prove))

  run('manifest', () => outputs.map((output) => changedOutput(folders.dist, output)).find(Boolean))
  run('record', () => {
    const json = pathOf(outputs, '.json')
    claimed = readRecord(utf8(readInside(folders.dist, json)))
    markdown = utf8(readInside(folders.dist, pathOf(outputs, '.md')))
    const isNamed = json === `${claimed.slug}.json` && claimed.source.path === source
    return isNamed ? undefined : `${json} is the record of ${claimed.source.path}`
  })
  const record = claimed
  if (record === undefined) return proofOf(source, checks)
  run('source', () => {
    const bytes = readInside(folders.sources, source)
    const { sha256, bytes: length, encoding } = record.source
    if (hash(bytes) !== sha256 || bytes.length !== length) return 'the source is another one'
    text = decodeSource(bytes, encoding)
    return undefined
  })
  const decoded = text
  if (decoded === undefined) return proofOf(source, checks)
  const clean = replayEdits(decoded, record.edits)
  run('edits', () => misplacedEdit(decoded, record.edits))
  run('classes', () => brokenClass(decoded, record))
  run('replay', () =>
    hash(clean) === record.source.cleanSha256 ? undefined : 'the edits do not give the clean text',
  )
  run('text', () => lostText(clean, record))
  run('front matter', () => differentFrontMatter(record, folders.sources))
  run('metadata', () => differentMetadata(splitMarkdown(markdown, record).data, record))
  run('inferred', () => misreadValue(decoded, record))
  run('markdown', () => differentMarkdown(clean, splitMarkdown(markdown, record).body, record))
  run('body', () => differentBody(splitMarkdown(markdown, record).body, record))
  run('structure', () => differentStructure(splitMarkdown(markdown, record).body, record))
  run('spelling', () =>
    /\r|^\ufeff/.test(markdown) ? 'a byte-order mark or a line end but \\n' : undefined,
  )
  run('places', () => misplacedNode(decoded, record))
  run('counts', () => differentCounts(record))
  run('json-ld', () => differentArticle(record))
  run('catalogue', () => differentEntry(entry, record))
  return { ...proofOf(source, checks), characters: decoded.length, edits: record.edits.length }
}

function proofOf(subject: string, checks: readonly Check[]): Proof {
  return { subject, verdict: worst(checks), checks, characters: 0, edits: 0 }
}

function pathOf(outputs: readonly ClaimedOutput[], extension: string): string {
  const paths = outputs.map(({ path }) => path).filter((path) => path.endsWith(extension))
  const [path, other] = paths
  if (path === undefined) throw new Error(`the manifest names no ${extension} file`)
  if (other !== undefined) throw new Error(`the manifest names two ${extension} files`)
  return path
}

function differentCounts({ counts, text }: ClaimedRecord): string | undefined {
  const characters = Array.from(text).length
  if (counts.characters === characters) return undefined
  return `the record counts ${counts.characters} characters, and has ${characters}`
}

function differentEntry(entry: unknown, record: ClaimedRecord): string | undefined {
  const { slug, metadata, counts, source } = record
  const { title = null, date = null, lang = null } = metadata
  const expected = { slug, title, date, lang, words: counts.words, source: source.path }
  const files = { markdown: `${slug}.md`, json: `${slug}.json` }
  const isSame = JSON.stringify(entry) === JSON.stringify({ ...expected, ...files })
  return isSame ? undefined : 'index.json says something else of it'
}
