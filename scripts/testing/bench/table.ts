import type { Figure } from './figures.ts'
import type { Costs } from './measure-corpus.ts'

/** A table in Markdown of what is to be reached and what is. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ measure, reach, value, unit }) => {
    const shown = value === undefined ? 'not measured' : withUnit(value, unit)
    return [measure, reach === undefined ? '' : `at most ${withUnit(reach, unit, 2)}`, shown]
  })
  return table(['measure', 'reach', 'is'], rows)
}

/** A table in Markdown of how many documents each program does in a second of CPU. */
export function speedTable(
  documents: number,
  { txt, md }: Readonly<Record<'txt' | 'md', Costs>>,
): string {
  const names = new Set([...txt.keys(), ...md.keys()])
  const rows = [...names].map((name) => {
    const costs = [txt.get(name), md.get(name)]
    const speeds = costs.map((cost) =>
      cost === undefined ? '' : String(Math.round(documents / cost.cpu)),
    )
    const peaks = costs.map((cost) => cost?.peak ?? 0)
    return [name, ...speeds, Math.max(...peaks).toFixed(0)]
  })
  return table(['program', '`.txt`', '`.md`', 'peak MiB'], rows)
}

function withUnit(value: number, unit: Figure['unit'], digits = 2): string {
  return unit === undefined ? String(Number(value.toFixed(digits))) : `${value.toFixed(0)} ${unit}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [head, head.map(() => '---'), ...rows].map(line).join('')
}
