import { filter } from '../filter/filter.ts'
import { counted } from '../reporters/counted.ts'
import { reportText } from '../reporters/text.ts'
import { areAllowed } from './allowed-warnings.ts'
import type { Values } from './arguments.ts'
import { reportedMessages } from './reported-messages.ts'
import { settingsOf, useColor } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Copies the documents of standard input to standard output, one at a time. */
export async function runFilter(values: Values, shell: Shell): Promise<number> {
  const started = shell.seconds()
  const config = await settingsOf(values, shell)
  const { markdown, quiet, silent } = values
  const color = useColor(values, shell)
  const count = { documents: 0, error: 0, warning: 0, note: 0 }
  for await (const { text, files, isRecord } of filter(shell.input(), { ...config, markdown })) {
    const messages = reportedMessages(files)
    if (!silent) shell.tell(reportText(messages, { quiet, color }))
    for (const { severity } of messages) count[severity]++
    if (isRecord) count.documents++
    // Whoever reads no further, as `head` does, has what was wanted.
    if (!(await shell.send(text))) return codeOf()
  }
  shell.keepCode(count.documents)
  if (!quiet && !silent) {
    const counts = `${counted(count.documents, 'document')}, ${counted(count.error, 'error')}, ${counted(count.warning, 'warning')}`
    const seconds = shell.seconds() - started
    shell.tell(`${counts}, ${seconds.toFixed(2)} s\n`)
  }
  return codeOf()

  function codeOf(): number {
    const isAllowed = areAllowed(count.warning, config, { values, shell })
    return isAllowed && count.error === 0 ? exitCodes.good : exitCodes.bad
  }
}
