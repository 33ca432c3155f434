import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

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
  const paint = (color: Parameters<typeof styleText>[0], text: string): string =>
    options.color ? styleText(color, text, { validateStream: false }) : text
  const place = `${options.folder}/${file.path}:${message.line ?? 1}:${message.column ?? 1}`
  return `${printable(place)}  ${paint(colors[severity], severity)}  ${printable(message.reason)}  ${paint('dim', message.ruleId ?? '')}`
}

/** A source's text in a message must not reach the terminal as anything but text. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function byPlace(left: VFileMessage, right: VFileMessage): number {
  return (left.line ?? 1) - (right.line ?? 1) || (left.column ?? 1) - (right.column ?? 1)
}
