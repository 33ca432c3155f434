import type { RecordMessage } from '../contract/record.ts'
import { type Account, accountOf, type EditClass, editClasses } from './account.ts'
import { type Change, type ProofDocument, titleOf } from './document-page.ts'
import type { ProblemSource } from './problem-page.ts'

/** What the index tells of a source. */
export interface DocumentLine {
  /** The path of its page. */
  readonly page: string
  readonly title: string
  /** Below the folder of sources. */
  readonly source: string
  readonly lang: string
  readonly words: number
  readonly edits: Readonly<Record<EditClass, number>>
  /** How many edits each rule had a part in, by their class. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<EditClass, number>>
  /** The warnings and errors. */
  readonly warnings: readonly RecordMessage[]
  /** The share of the characters that was removed, from 0 to 1; nothing where the source is another. */
  readonly removed: number | undefined
  readonly change: Change | undefined
  /** What keeps it from being a fair copy, or one of this source. */
  readonly problem: string | undefined
}

export function documentLine(document: ProofDocument, page: string): DocumentLine {
  const { record, source, problem, change } = document
  const { path: name } = record.source
  const { lang } = record.metadata
  const account = accountOf(source?.length ?? 0, record)
  return {
    ...{ page, title: titleOf(record), source: name, problem, change },
    lang: typeof lang === 'string' ? lang : '',
    words: record.counts.words,
    edits: account.edits,
    rules: countRules(document),
    warnings: warningsOf(record.messages),
    removed: source === undefined ? undefined : shareRemoved(account),
  }
}

/** A source without a fair copy. */
export function problemLine(
  { path, summary, messages }: ProblemSource,
  page: string,
): DocumentLine {
  const none = Object.fromEntries(editClasses.map((name) => [name, 0])) as Record<EditClass, number>
  return {
    ...{ page, title: path, source: path, lang: '', words: 0, edits: none, rules: new Map() },
    warnings: warningsOf(messages),
    ...{ removed: undefined, change: undefined, problem: summary },
  }
}

function shareRemoved({ taken, total }: Account): number {
  return total === 0 ? 0 : taken.removal / total
}

function countRules({ record }: ProofDocument): DocumentLine['rules'] {
  const counts = new Map<string, Map<EditClass, number>>()
  for (const { rules, class: name } of record.edits) {
    for (const rule of rules) {
      const classes = counts.get(rule) ?? new Map<EditClass, number>()
      counts.set(rule, classes.set(name, (classes.get(name) ?? 0) + 1))
    }
  }
  return counts
}

function warningsOf(messages: readonly RecordMessage[]): RecordMessage[] {
  return messages.filter(({ severity }) => severity !== 'note')
}
