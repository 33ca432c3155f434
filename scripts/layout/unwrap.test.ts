import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../text/edit.ts'
import { findBlankEdits } from './blank-edits.ts'
import { readLayout } from './read-layout.ts'
import { joinWraps, partParagraphs } from './unwrap.ts'

const part = (text: string): string => partParagraphs(readLayout(text)).text
const join = (text: string): string => joinWraps(readLayout(text)).text

/** Lines as they come, with all that the layout looks at. */
const lines = fc.oneof(
  fc.constantFrom('', '', ' ', '--', '> alpha bravo', '* * *', 'alpha\tbravo', '   Charlie'),
  fc.constantFrom('- alpha', '- Bravo charlie.', '• delta', '1. alpha', '2. bravo', 'a) charlie'),
  fc.constantFrom('https://alpha.example/bravo-', 'self-', 'made', '看茶听水，', '不知日月。'),
  fc
    .array(fc.constantFrom('a', 'alpha', 'Bravo.', 'charlie,', 'delta', 'Echo', 'a-b', '—'), {
      minLength: 1,
      maxLength: 24,
    })
    .map((words) => words.join(' ')),
)
const texts = fc.array(lines, { maxLength: 24 }).map((all) => all.join('\n'))

describe('partParagraphs and joinWraps', () => {
  it('leave alone what they have made', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parted = part(text)
        expect(part(parted)).toBe(parted)
        const joined = join(parted)
        expect(part(joined)).toBe(joined)
        expect(join(joined)).toBe(joined)
        const alone = join(text)
        expect(join(alone)).toBe(alone)
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  it('change nothing that is preformatted, nor join anything to it', () => {
    fc.assert(
      fc.property(texts, texts, texts, (above, code, below) => {
        fc.pre(code.trim() !== '')
        const text = `${above}\n${code}\n${below}`
        const start = above.length + 1
        const structures = [{ type: 'code' as const, start, end: start + code.length }]
        const parted = partParagraphs(readLayout(text), structures).text
        expect(parted).toContain(`\n${code}\n`)
        const joined = joinWraps(readLayout(text), structures).text
        expect(joined).toContain(`\n${code}\n`)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('keep all words, as their edits do', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const joined = join(part(text))
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(applyEdits(text, findBlankEdits(text, joined))).toBe(joined)
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  const prose = [
    'The river rises in the hills above the town and runs for',
    'thirty miles through meadows before it reaches the sea. In',
    'winter it floods the lower fields, and the farmers move',
    'their cattle to the higher ground, where no house has been',
    'built since the great flood.',
  ]
  const poem = [
    'Red the rose that grows alone,',
    'Blue the sea beneath the stone,',
    'White the foam that comes to me',
    'Over all the restless sea.',
  ]
  const joined = prose.join(' ')

  it.each([
    ['a poem between two paragraphs', poem],
    ['an address', ['The Institute of Rivers', '12 Water Lane', 'Rivertown RT1 2AB', 'Deltaland']],
    ['a script', ['ANNA. Where were you?', 'BRUNO. By the river.', 'ANNA. And the water?']],
  ])('keep the lines of %s', (_, kept) => {
    const text = [...prose, '', ...kept, '', ...prose].join('\n')
    expect(join(part(text))).toBe([joined, kept.join('\n'), joined].join('\n\n'))
  })

  it('keep a poem among paragraphs of a line each', () => {
    const text = [joined, ...poem, joined].join('\n')
    expect(join(part(text))).toBe([joined, poem.join('\n'), joined].join('\n\n'))
  })

  it('join a sentence that goes on over few lines, of which one is wider than texts mostly are', () => {
    const wide = [
      'On the first of May the harbour of the town was closed for the whole of the day, and nobody knew why, as they do',
      'whenever nobody has told them what is going to happen. So I went for a walk.',
    ]
    expect(join(part(wide.join('\n')))).toBe(wide.join(' '))
    const ended = [wide.join(' '), 'The second paragraph stands on a line of its own.']
    expect(join(part(ended.join('\n')))).toBe(ended.join('\n\n'))
  })

  it('part a heading from the text below it', () => {
    const text = ['The flood', ...prose].join('\n')
    expect(join(part(text))).toBe(`The flood\n\n${joined}`)
  })

  it('join the parts of a text that were wrapped at other widths', () => {
    const narrow = [
      'Mr. Smith, who has lived by the bridge',
      'all his life, remembers it well. He was',
      'a boy of seven when the water came up to',
      'the second step of the church, and he',
      'says so.',
    ]
    const text = [...prose, '', ...narrow, '', joined].join('\n')
    expect(join(part(text))).toBe([joined, narrow.join(' '), joined].join('\n\n'))
  })
})
