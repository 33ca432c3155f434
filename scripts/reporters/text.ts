import { oneLine } from './one-line.ts'
import { createPaint } from './paint.ts'
import type { ReportedMessage } from './report.ts'

export interface TextOptions {
  readonly color: boolean
  /** Leaves notes out. */
  readonly quiet: boolean
}

const colors = { error: 'red', warning: 'yellow', note: 'blue' } as const

/** The messages, one a line: `path:line:column  severity  text  rule`. */
export function reportText(messages: readonly ReportedMessage[], options: TextOptions): string {
  const paint = createPaint(options.color)
  const told = messages.filter(({ severity }) => !options.quiet || severity !== 'note')
  const lines = told.map(({ path, line, column, severity, text, rule }) => {
    const place = oneLine(`${path}:${line}:${column}`)
    return `${place}  ${paint(colors[severity], severity)}  ${oneLine(text)}  ${paint('dim', rule)}\n`
  })
  return lines.join('')
}
