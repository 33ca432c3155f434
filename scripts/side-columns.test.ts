import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'
import { paragraphs, setLines } from './testing/set-lines.ts'

const blanks = 4
const pageLength = 40

/** The lines of all paragraphs as a font sets them in a column, each with its first line indented. */
function columnLines(units: number): string[] {
  return paragraphs.flatMap((each) =>
    setLines(each, units).map((line, index) => (index === 0 ? `   ${line}` : line)),
  )
}

/** The lines of `count` columns side by side, as of a page whose layout is kept. */
function sideBySide(lines: readonly string[], count: number): string[] {
  const length = Math.ceil(lines.length / count)
  const widest = Math.max(...lines.map((line) => line.length))
  return Array.from({ length }, (_, row) =>
    Array.from({ length: count }, (_, column) => lines[column * length + row] ?? '')
      .map((line) => line.padEnd(widest + blanks))
      .join('')
      .trimEnd(),
  )
}

/** The lines of two columns in turn, as where those of one do not stand level with those of the other. */
function inTurns(lines: readonly string[]): string[] {
  const half = Math.ceil(lines.length / 2)
  const widest = Math.max(...lines.map((line) => line.length))
  return lines.slice(0, half).flatMap((line, row) => {
    const right = lines[half + row]
    return right === undefined ? [line] : [line, `${' '.repeat(widest + blanks)}${right}`]
  })
}

function pagesOf(lines: readonly string[], page: (lines: readonly string[]) => string[]): string {
  const pages: string[] = []
  for (let start = 0; start < lines.length; start += pageLength) {
    pages.push(page(lines.slice(start, start + pageLength)).join('\n'))
  }
  return pages.join('\n\n')
}

async function copyOf(text: string): Promise<{ code: string[]; rules: string[]; text: string }> {
  const bytes = new TextEncoder().encode(text)
  const { data, messages } = await fairCopy({ path: 'a.txt', bytes })
  expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([])
  return {
    code: codeIn(data.record?.tree as Nodes),
    rules: messages.map(({ ruleId, fatal, line }) => `${line} ${fatal === false} ${ruleId}`),
    text: data.record?.text ?? '',
  }
}

function codeIn(node: Nodes): string[] {
  if (node.type === 'code') return [node.value]
  return 'children' in node ? node.children.flatMap(codeIn) : []
}

const head = 'The Long Road to Alpha\n\n'

it.each([
  ['two columns', 240, (lines: readonly string[]) => sideBySide(lines, 2)],
  ['three columns', 200, (lines: readonly string[]) => sideBySide(lines, 3)],
  ['two columns whose lines take turns', 240, inTurns],
])('keeps %s of prose as they stand, and warns', async (_, units, page) => {
  const columns = pagesOf(columnLines(units), page)
  const { code, rules } = await copyOf(head + columns)
  expect(code.join('\n\n')).toBe(columns)
  expect(rules).toContain('3 true mark-columns')
})

it.each([
  ['lines of one column', (line: string) => line],
  ['a column far from the margin', (line: string) => ' '.repeat(30) + line],
  ['lines with wide gaps behind full stops', (line: string) => line.replaceAll('. ', '.   ')],
  ['justified lines', (line: string) => justified(line, 64)],
])('reads %s as one text', async (_, form) => {
  const lines = columnLines(300).map((line) => form(line))
  const { code, rules } = await copyOf(head + lines.join('\n'))
  expect(code).toEqual([])
  expect(rules.filter((rule) => rule.includes('mark-columns'))).toEqual([])
})

/** A line whose gaps are filled up to a width, from the right. */
function justified(line: string, width: number): string {
  const words = line.trim().split(' ')
  for (let gap = words.length - 1, missing = width - line.length; missing > 0; missing--) {
    words[gap] = ` ${words[gap] ?? ''}`
    gap = gap > 1 ? gap - 1 : words.length - 1
  }
  return words.join(' ')
}
