import { daysOfLine } from './days-of-line.ts'
import { findNames } from './find-names.ts'

/** Whether a line says no more than who wrote a text, or when. */
export function tellsOrigin(line: string): boolean {
  return findNames(line) !== undefined || daysOfLine(line).length > 0
}
