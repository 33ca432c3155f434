import type { Line } from '../../layout/lines.ts'

const hyphen = /^-[^\S\n]+(?=\S)/

/**
 * The lines that start with a hyphen below which more of their text stands in, right below its first letter: so an
 * item is set, and nothing that somebody says. None where as many go on at the margin.
 */
export function findHangingItems(lines: readonly Line[]): readonly Line[] {
  const hanging: Line[] = []
  let others = 0
  for (const [index, line] of lines.entries()) {
    const [mark] = line.text.startsWith('-') ? (hyphen.exec(line.text) ?? []) : []
    const below = lines[index + 1]
    if (mark === undefined || below === undefined || below.blanksBefore > 0) continue
    if (hyphen.test(below.text)) continue
    if (below.indent === line.indent + mark.length) hanging.push(line)
    else if (below.indent <= line.indent) others++
  }
  return hanging.length > others ? hanging : []
}
