import { counted } from './counted.ts'
import { differencesAsMessages } from './differences.ts'
import type { Report, ReportedMessage } from './report.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const
const severities = ['error', 'warning', 'note'] as const
// GitHub refuses a summary of more than 1 MiB.
const mostRows = 1000

/**
 * The messages as annotations of GitHub Actions, the worst first, since GitHub shows but the first ten
 * of a kind in a step (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function reportGithub(report: Report): string {
  return inOrder(report)
    .map(({ path, line, column, endLine, endColumn, severity, text, rule }) => {
      // A column is not taken with an end on another line.
      const columns = endLine === line ? { col: column, endColumn } : {}
      const properties = Object.entries({ file: path, line, endLine, ...columns, title: rule })
      const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      return `::${commands[severity]} ${list.join(',')}::${escapeData(text)}\n`
    })
    .join('')
}

/** The messages as a table for the summary of a step, in Markdown. */
export function githubSummary(report: Report): string {
  const messages = inOrder(report)
  const { documents, errors, warnings } = report.summary
  const counts = [counted(documents, 'document'), counted(errors, 'error')]
  const head = `### Fair Copy: ${counts.join(', ')}, ${counted(warnings, 'warning')}\n`
  if (messages.length === 0) return head
  const rows = messages.slice(0, mostRows).map(({ path, line, column, severity, text, rule }) => {
    const cells = [`${path}:${line}:${column}`, severity, text, rule]
    return `| ${cells.map(escapeCell).join(' | ')} |`
  })
  const rest = messages.length - rows.length
  const more = rest === 0 ? '' : `\nand ${rest} more.\n`
  return `${head}\n| place | severity | message | rule |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${more}`
}

function inOrder(report: Report): ReportedMessage[] {
  const messages = [...report.messages, ...differencesAsMessages(report)]
  return severities.flatMap((severity) => messages.filter((each) => each.severity === severity))
}

/** A source must not give commands to the runner. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** All of ASCII that could be markup as references, so that a source's text is shown as text. */
function escapeCell(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ')
  return oneLine.replace(/[\\`*_{}[\]<>()#+!|&@~$]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
