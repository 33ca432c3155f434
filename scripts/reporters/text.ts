import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { oneLine } from './one-line.ts'
import { createPaint } from './paint.ts'

export interface TextOptions {
  readonly color: boolean
  /** Leaves notes out. */
  readonly quiet: boolean
  /** What stands in front of each path, to make it one that a terminal can open. */
  readonly folder: string
}

const colors = { error: 'red', warning: 'yellow', note: 'blue' } as const

/** The messages of `files`, one a line: `path:line:column  severity  text  rule`. */
export function reportText(files: readonly VFile[], options: TextOptions): string {
  const lines = files.flatMap((file) =>
    file.messages
      .toSorted(byPlace)
      .filter((message) => !options.quiet || severityOf(message) !== 'note')
      .map((message) => printMessage(file, message, options)),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** A message's severity, which vfile tells by `fatal`. */
export function severityOf({ fatal }: VFileMessage): 'error' | 'warning' | 'note' {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}

function printMessage(file: VFile, message: VFileMessage, options: TextOptions): string {
  const severity = severityOf(message)
  const paint = createPaint(options.color)
  const place = `${options.folder}/${file.path}:${message.line ?? 1}:${message.column ?? 1}`
  return `${oneLine(place)}  ${paint(colors[severity], severity)}  ${oneLine(message.reason)}  ${paint('dim', message.ruleId ?? '')}`
}

function byPlace(left: VFileMessage, right: VFileMessage): number {
  return (left.line ?? 1) - (right.line ?? 1) || (left.column ?? 1) - (right.column ?? 1)
}
