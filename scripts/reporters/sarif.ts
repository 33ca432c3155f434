import manifest from '../../package.json' with { type: 'json' }
import { helpAnchor, messageHelp } from '../messages/message-help.ts'
import { differencesAsMessages } from './differences.ts'
import type { Report, ReportedMessage } from './report.ts'

/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function reportSarif(report: Report): string {
  const messages = [...report.messages, ...differencesAsMessages(report)]
  const ids = [...new Set(messages.map(({ rule }) => rule))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Fair Copy', semanticVersion: manifest.version, rules: ids.map(ruleOf) },
        },
        // Columns are counted as JavaScript counts characters.
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => resultOf(message, ids.indexOf(message.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(id: string) {
  const help = messageHelp[id] ?? id
  return {
    id,
    shortDescription: { text: help.split(/(?<=\.) /)[0] },
    fullDescription: { text: help },
    help: {
      text: `${help} See ${helpAnchor(id)}.`,
      markdown: `${help} See \`${helpAnchor(id)}\`.`,
    },
  }
}

function resultOf(message: ReportedMessage, ruleIndex: number) {
  const { path, line, column, endLine, endColumn, severity, text, rule } = message
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }
}
