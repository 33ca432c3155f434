import { createHash } from 'node:crypto'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { DocumentRecord } from '../../contract/record.ts'
import { parseInGroups } from '../../markdown/parse-in-groups.ts'
import { parseProse } from '../../markdown/parse-prose.ts'
import { remarkGfm } from '../../markdown/remark-gfm.ts'
import { fairCopy } from '../../pipeline.ts'

/** What no source may be answered with: each tells of a fault of this program. */
const faults: ReadonlySet<string> = new Set([
  ...['internal-error', 'nothing-lost', 'same-tree', 'fixed-point'],
])

/**
 * Runs one source through the pipeline and returns what is wrong with the answer, in words: a
 * guarantee that did not hold, a record that does not replay, another answer the second time, a
 * copy that is copied differently, a tree that is not the one of the parser alone.
 */
export async function findFaults(path: string, bytes: Uint8Array): Promise<string[]> {
  const file = await fairCopy({ path, bytes })
  const found = file.messages
    .filter(({ ruleId }) => faults.has(ruleId ?? ''))
    .map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
  const again = await fairCopy({ path, bytes })
  if (answerOf(again) !== answerOf(file)) found.push('another answer the second time')
  if (path.endsWith('.md')) found.push(...findOtherTree(new TextDecoder().decode(bytes)))
  const { record } = file.data
  if (record === undefined) {
    const hasError = file.messages.some(({ fatal }) => fatal === true)
    return hasError ? found : [...found, 'neither a record nor an error']
  }
  if (!replays(file, record)) found.push('the edits do not give the clean text')
  const markdown = new TextEncoder().encode(String(file))
  const copy = await fairCopy({ path: 'copy.md', bytes: markdown, charset: 'utf-8' })
  if (String(copy) !== String(file)) found.push('the copy is copied differently')
  return [...found, ...findOtherTree(String(file))]
}

const whole = unified().use(remarkParse).use(remarkGfm).freeze()
const spared = unified().use(remarkParse).use(remarkGfm).use(parseProse).use(parseInGroups).freeze()

/** Whether the parser that is shipped reads `markdown` otherwise than the one that it spares. */
export function findOtherTree(markdown: string): string[] {
  const isSame = JSON.stringify(spared.parse(markdown)) === JSON.stringify(whole.parse(markdown))
  return isSame ? [] : ['the tree is not the one of the parser alone']
}

function answerOf(file: VFile): string {
  return JSON.stringify([String(file), file.data.record, file.messages.map(String)])
}

function replays(file: VFile, record: DocumentRecord): boolean {
  const source = file.data.traced?.source ?? ''
  let text = ''
  let offset = 0
  for (const { start, end, before, after } of record.edits) {
    if (start < offset || source.slice(start, end) !== before) return false
    text += source.slice(offset, start) + after
    offset = end
  }
  text += source.slice(offset)
  const { cleanSha256 } = record.source
  return createHash('sha256').update(text).digest('hex') === cleanSha256
}
