import fc from 'fast-check'
import type { Break, Paragraph, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { cleanSoup } from '../testing/soup.ts'
import { parsePlainText } from './parse-plain-text.ts'

const constructs = [
  ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'characterReference'],
  ...['codeFenced', 'codeIndented', 'codeText', 'definition', 'hardBreakEscape', 'headingAtx'],
  ...['htmlFlow', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'list'],
  ...['setextUnderline', 'thematicBreak'],
]

/** What `remark-parse` makes of a text with every construct of CommonMark turned off. */
const remark = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [{ disable: { null: constructs } }] })
  .freeze()

/** The same, with a text node for each line and a `break` between two. */
function parseByRemark(text: string): Root {
  const tree = remark.parse(text)
  for (const paragraph of tree.children) {
    if (paragraph.type === 'paragraph') paragraph.children = paragraph.children.flatMap(splitLines)
  }
  return tree
}

function splitLines(node: Paragraph['children'][number]): Paragraph['children'] {
  if (node.type !== 'text' || node.position === undefined) return [node]
  const { line, column, offset = 0 } = node.position.start
  let from = { line, column, offset }
  return node.value.split('\n').flatMap((value, index): Paragraph['children'] => {
    const start = index === 0 ? from : { line: from.line + 1, column: 1, offset: from.offset + 1 }
    const length = value.length
    const end = { line: start.line, column: start.column + length, offset: start.offset + length }
    const lineEnd: Break = { type: 'break', position: { start: from, end: start } }
    from = end
    const text = { type: 'text', value, position: { start, end } } as const
    return index === 0 ? [text] : [lineEnd, text]
  })
}

describe('a plain text', () => {
  it.each(['', 'a', 'a\nb', 'a\n\nb\n', '\n\na', 'a \t\n\n', '# a\n---\n> b'])(
    'such as %j has the tree of remark with nothing turned on',
    (text) => {
      expect(parsePlainText(text)).toEqual(parseByRemark(text))
    },
  )

  it('has that tree whatever it holds, as long as the rules have trimmed its lines', () => {
    const same = fc.property(cleanSoup, (text) => {
      expect(parsePlainText(text)).toEqual(parseByRemark(text))
    })
    fc.assert(same, { numRuns: 20_000, seed: 1 })
  })

  it('has the indents and blanks at the ends of its lines left out', () => {
    const { children } = parsePlainText(' \ta \n\t b\t\n')
    expect(children).toMatchObject([
      {
        position: { start: { offset: 2 }, end: { offset: 9 } },
        children: [
          { value: 'a', position: { start: { column: 3, offset: 2 }, end: { offset: 3 } } },
          { type: 'break' },
          { value: 'b', position: { start: { line: 2, column: 3, offset: 7 } } },
        ],
      },
    ])
  })

  it.skipIf(!hasCases)('has that tree in every real case', () => {
    const texts = caseTexts().map((text) =>
      text
        .replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\n')
        .replace(/\r/g, '\n')
        .trim(),
    )
    expect(texts.length).toBeGreaterThan(200)
    for (const text of texts) expect(parsePlainText(text)).toEqual(parseByRemark(text))
  })
})
