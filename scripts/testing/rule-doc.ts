import { readFileSync } from 'node:fs'
import type { Dialect } from '../markdown/dialect.ts'

/** What an example is about: plain text that nothing is known of, if it does not say otherwise. */
export interface Context {
  readonly dialect: Dialect
  readonly metadata: Readonly<Record<string, unknown>>
}

/** What a rule's doc comment shows, as the harness runs it. */
export interface RuleDoc {
  readonly summary: string
  readonly changes: readonly (Context & { before: string; after: string })[]
  readonly reports: readonly (Context & { text: string; reported: string })[]
  readonly marks: readonly (Context & { text: string; marked: string })[]
  readonly infers: readonly (Context & { text: string; inferred: string })[]
  readonly leaves: readonly (Context & { text: string })[]
}

/** What stands at the edges of the files beside the examples: “The Alpha”, and “Bravo” with a number. */
export const repeatedBesideExamples: ReadonlySet<string> = new Set([
  'head the alpha',
  'tail bravo 0',
])

const literal = String.raw`("(?:[^"\\]|\\.)*")`
const change = new RegExp(`^- (\\.md |titled )?\`${literal}\` → \`${literal}\``)
const report = new RegExp(`^- (\\.md |titled )?\`${literal}\` reports \`${literal}\``)
const mark = new RegExp(`^- (\\.md |titled )?\`${literal}\` marks \`${literal}\``)
const infer = new RegExp(`^- (\\.md |titled )?\`${literal}\` infers \`${literal}\``)
const leave = new RegExp(`^- (\\.md |titled )?\`${literal}\`: \\S`)

/**
 * Reads the doc comment above the rule's export. Its list items hold JSON strings in backticks:
 * "`before` → `after`", "`text` reports `slice`", "`text` marks `slice`"
 * (as a heading or the like),
 * "`text` infers `slice`" (of which a value is read), "`text`: why it is left alone"; `.md` in front
 * stands for the Markdown dialect, `titled` for a text whose title is known.
 * Throws an error when an item has none of these forms, so that no example is passed over.
 */
export function readRuleDoc(name: string): RuleDoc {
  const file = new URL(`../rules/${name}.ts`, import.meta.url)
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const \w+: Rule = /.exec(
    readFileSync(file, 'utf8'),
  )?.[1]
  if (comment === undefined)
    throw new Error(`Unexpected ${name}.ts without a doc comment on its rule`)
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  const doc = { changes: [], reports: [], marks: [], infers: [], leaves: [] } as {
    changes: RuleDoc['changes'][number][]
    reports: RuleDoc['reports'][number][]
    marks: RuleDoc['marks'][number][]
    infers: RuleDoc['infers'][number][]
    leaves: RuleDoc['leaves'][number][]
  }
  for (const line of lines.filter((line) => line.startsWith('- '))) {
    const changed = change.exec(line)
    const reported = report.exec(line)
    const marked = mark.exec(line)
    const inferred = infer.exec(line)
    const left = leave.exec(line)
    const context = ({ 1: kind }: RegExpExecArray): Context => ({
      dialect: kind === '.md ' ? 'markdown' : 'plain',
      metadata: kind === 'titled ' ? { title: 'Alpha' } : {},
    })
    const string = (match: RegExpExecArray, group: number): string => JSON.parse(match[group] ?? '')
    if (changed) {
      doc.changes.push({
        ...context(changed),
        before: string(changed, 2),
        after: string(changed, 3),
      })
    } else if (reported) {
      doc.reports.push({
        ...context(reported),
        text: string(reported, 2),
        reported: string(reported, 3),
      })
    } else if (marked) {
      doc.marks.push({
        ...context(marked),
        text: string(marked, 2),
        marked: string(marked, 3),
      })
    } else if (inferred) {
      doc.infers.push({
        ...context(inferred),
        text: string(inferred, 2),
        inferred: string(inferred, 3),
      })
    } else if (left) {
      doc.leaves.push({ ...context(left), text: string(left, 2) })
    } else throw new Error(`Unexpected example in ${name}.ts: ${line}`)
  }
  const summary = lines.join('\n').trim().split('\n\n')[0] ?? ''
  return { summary, ...doc }
}
