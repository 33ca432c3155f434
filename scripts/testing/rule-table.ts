import { help } from '../commands/help.ts'
import { messageHelp, otherMessages } from '../messages/message-help.ts'
import { allRules } from '../rules/all-rules.ts'
import { readRuleDoc } from './rule-doc.ts'

const dialects = { plain: 'text', markdown: 'Markdown' } as const

export { help }

/** The README's table of the rules, in the order in which they run, made from their doc comments. */
export function ruleTable(): string {
  const rows = allRules.map((rule) => {
    const { summary, changes, marks, infers } = readRuleDoc(rule.name)
    const kinds = rule.dialects.map((dialect) => dialects[dialect]).join(', ')
    const whatElse = infers.length > 0 ? 'none, it infers' : 'none, it reports'
    const edits = changes.length + marks.length > 0 ? rule.class : whatElse
    return `| ${named(rule.name)} | ${kinds} | ${edits} | ${summary.replaceAll('\n', ' ')} |`
  })
  return ['| rule | in | edits | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The README's table of the messages that are no rule's. */
export function messageTable(): string {
  const rows = otherMessages.map((id) => `| ${named(id)} | ${messageHelp[id]} |`)
  return ['| message | when, and what to do |', '| --- | --- |', ...rows].join('\n')
}

/** With a place that reports lead to. */
function named(id: string): string {
  return `<a id="${id}"></a>\`${id}\``
}
