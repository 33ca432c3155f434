import { messageHelp } from './message-help.ts'

/** What a config may say of a message: `off` leaves it out. */
export const severities = ['error', 'warn', 'note', 'off'] as const

export type Severity = (typeof severities)[number]

/** By the ids of messages; those that are errors by nature, and so name what was not written, stay errors. */
export type Severities = Readonly<{ [id: string]: Severity }>

export interface SeverityProblem {
  /** Left out where the severities are no map. */
  readonly id?: string
  readonly text: string
}

/** What is wrong with severities that anybody may have written, a sentence each. */
export function severityProblems(
  value: unknown,
  unknownName: (kind: string, name: string, names: readonly string[]) => string,
): SeverityProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ text: 'Unexpected severities, expected a map from rules to severities' }]
  }
  return Object.entries(value).flatMap(([id, severity]) => {
    if (!Object.hasOwn(messageHelp, id)) {
      return [{ id, text: unknownName('rule', id, Object.keys(messageHelp).sort()) }]
    }
    if (severities.some((known) => known === severity)) return []
    const expected = severities.map((known) => `“${known}”`).join(', ')
    const text = `Unexpected ${JSON.stringify(severity)} for “${id}”, expected one of ${expected}`
    return [{ id, text }]
  })
}
