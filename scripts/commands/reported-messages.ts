import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { ReportedMessage } from '../reporters/report.ts'

/** The messages of `files`, whose paths are below `folder`, if it is any; each file's by their places. */
export function reportedMessages(files: readonly VFile[], folder?: string): ReportedMessage[] {
  return files.flatMap((file) => {
    const path = folder === undefined ? file.path : `${folder}/${file.path}`
    const messages = file.messages.map((message) => asReported(message, path))
    return messages.sort((one, other) => one.line - other.line || one.column - other.column)
  })
}

function asReported(message: VFileMessage, path: string): ReportedMessage {
  const { line = 1, column = 1, place, fatal, reason, ruleId = '' } = message
  const end = place !== undefined && 'end' in place ? place.end : { line, column }
  return {
    ...{ path, line, column, endLine: end.line, endColumn: end.column },
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'note',
    ...{ text: reason, rule: ruleId },
  }
}
