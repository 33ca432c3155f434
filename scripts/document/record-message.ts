import type { VFileMessage } from 'vfile-message'
import type { RecordMessage } from '../contract/record.ts'
import type { SourcePlace } from '../contract/tree.ts'

const severities = new Map([
  [true, 'error'],
  [false, 'warning'],
] as const)

/** A message as records have it. Its place is null where it is about a whole file. */
export function recordMessage({ ruleId, fatal, place, reason }: VFileMessage): RecordMessage {
  return {
    rule: ruleId ?? '',
    severity: (typeof fatal === 'boolean' && severities.get(fatal)) || 'note',
    place: place !== undefined && 'start' in place ? (place as SourcePlace) : null,
    text: reason,
  }
}
