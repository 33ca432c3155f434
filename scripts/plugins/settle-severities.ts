import type { VFile } from 'vfile'
import type { Severities } from '../messages/severity.ts'

const fatal = { error: true, warn: false, note: undefined } as const

/**
 * Gives the messages of `file` the severities that are set for them: those of the document go before
 * `severities`. An error by nature stays one, for it says why the document is not written.
 */
export function settleSeverities(file: VFile, severities: Severities = {}): void {
  const set = { ...severities, ...file.data.severities }
  const kept = file.messages.filter((message) => {
    const { ruleId = '' } = message
    const severity = Object.hasOwn(set, ruleId) ? set[ruleId] : undefined
    if (severity === undefined || message.fatal === true) return true
    if (severity === 'off') return false
    message.fatal = fatal[severity]
    return true
  })
  // Not one by one as arguments: there may be more messages than a call takes.
  file.messages = kept
}
