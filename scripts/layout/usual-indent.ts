import type { Line } from './lines.ts'

/** The indent, in columns, that more of `lines` have than any other; 0 for none. */
export function usualIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  let usual = 0
  for (const [indent, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = indent
  return usual
}
