import { helpAnchor, messageHelp } from '../messages/message-help.ts'
import type { Report } from './report.ts'

/** The report as JSON, a message a line, with what its rule is about. */
export function reportJson({ messages, differences, summary }: Report): string {
  const rules = [...new Set(messages.map(({ rule }) => rule))].sort()
  const help = rules.map((rule) => [rule, { help: messageHelp[rule], link: helpAnchor(rule) }])
  const lines = messages.map((message) => `    ${JSON.stringify(message)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  const fields = [
    `"summary": ${JSON.stringify(summary)}`,
    ...(differences === undefined ? [] : [`"differences": ${JSON.stringify(differences)}`]),
    `"messages": ${list}`,
    `"rules": ${JSON.stringify(Object.fromEntries(help))}`,
  ]
  return `{\n  ${fields.join(',\n  ')}\n}\n`
}
