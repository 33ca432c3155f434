import { normalizeLineEndings } from './normalize-line-endings.ts'
import type { Rule } from './rule.ts'

/** The rules in the order in which they run. */
export const allRules: readonly Rule[] = [
  normalizeLineEndings, // first: every other rule may take `\n` for the only line end
]
