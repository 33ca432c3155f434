import { fairCopy } from '../../pipeline.ts'
import { hasCases } from '../cases.ts'
import { measureBlocks } from './blocks.ts'
import { measureEscapes } from './escapes.ts'
import { measureExtraction } from './extraction.ts'
import { measureLayout } from './layout.ts'
import type { Copy, Figure } from './measure.ts'
import { measureMetadata } from './metadata.ts'
import { measureRepairs } from './repairs.ts'

const measures = [
  measureExtraction,
  measureLayout,
  measureBlocks,
  measureMetadata,
  measureRepairs,
] as const

const [commit, before] = process.argv.slice(2)

if (hasCases) await compare()
else
  process.stdout.write(
    'The cases to measure with are not part of this repository, and not there.\n',
  )

/** Prints each figure of this program beside that of the commit before. */
async function compare(): Promise<void> {
  const old = before === undefined ? undefined : copyWith((await import(before)).fairCopy)
  const now = copyWith(fairCopy)
  const rows = [['measure', commit ?? '', 'now', 'reach']]
  for (const measure of measures) {
    const [figures, olds] = [await measure(now), old === undefined ? [] : await measure(old)]
    for (const [index, figure] of figures.entries()) rows.push(rowOf(figure, olds[index]))
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  for (const figure of measureEscapes()) rows.push(rowOf(figure, undefined))
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    process.stdout.write(`${cells.join('  ')}\n`)
  }
}

function rowOf({ measure, value, reach }: Figure, old: Figure | undefined): string[] {
  return [measure, shown(old?.value), shown(value), shown(reach)]
}

function shown(value: number | undefined): string {
  if (value === undefined) return ''
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}

function copyWith(copy: typeof fairCopy): Copy {
  return async (path, text) =>
    (await copy({ path, bytes: new TextEncoder().encode(text) })).data.record
}
