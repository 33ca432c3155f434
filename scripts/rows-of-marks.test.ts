import { expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

const longest = 7

/** Each row of up to seven places, with a mark or a blank in each. */
function rowsOf(mark: string): string[] {
  const rows = new Set<string>()
  for (let places = 0; places < 1 << longest; places++) {
    const isMark = (_: unknown, place: number) => (places >> place) % 2 === 1
    const row = Array.from({ length: longest }, isMark).map((is) => (is ? mark : ' '))
    rows.add(row.join('').trim())
  }
  rows.delete('')
  return [...rows]
}

const around: readonly ((row: string) => string)[] = [
  (row) => `a b\n${row}\nc d`,
  (row) => `${row}\nc d`,
  (row) => `a b\n${row}`,
  (row) => `> a b\n> ${row}\n> c d`,
  (row) => `- a b\n  ${row}\n- c d`,
]

it.each(Array.from('-_*=~+#.`>:|'))('rows of %s are copied wherever they stand', async (mark) => {
  for (const row of rowsOf(mark)) {
    const text = around.map((place) => place(row)).join('\n\n')
    const { data, messages } = await fairCopy({
      path: 'a.txt',
      bytes: new TextEncoder().encode(`Alpha.\n\n${text}\n\nBravo charlie.\n`),
    })
    expect(messages.filter(({ fatal }) => fatal === true).map(String), text).toEqual([])
    expect(data.record).toBeDefined()
  }
})
