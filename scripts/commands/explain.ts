import { dirname } from 'node:path'
import { explainSource } from '../corpus/explain-source.ts'
import { printRecord } from '../document/print-record.ts'
import { explainRecord } from '../reporters/explain.ts'
import { createPaint } from '../reporters/paint.ts'
import { reportText } from '../reporters/text.ts'
import type { Values } from './arguments.ts'
import { reportedMessages } from './reported-messages.ts'
import { settingsOf, useColor } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Shows what is changed in the source at `path`. */
export async function runExplain(path: string, values: Values, shell: Shell): Promise<number> {
  const file = await explainSource(path, await settingsOf(values, shell))
  const color = useColor(values, shell)
  const messages = reportedMessages([file], dirname(path))
  shell.tell(reportText(messages, { quiet: values.quiet, color }))
  const { record, traced } = file.data
  if (record === undefined || traced === undefined) return exitCodes.bad
  const paint = createPaint(color && shell.isTerminal.print())
  const json = () => Buffer.concat(printRecord(record)).toString()
  shell.print(values.json ? json() : explainRecord(traced.source, record, paint))
  return exitCodes.good
}
