import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit, type Layer } from './edit.ts'
import { sourceRange } from './source-range.ts'
import { replay, type TracedText, trace, withLayer } from './traced-text.ts'

function layer(rule: string, edits: readonly Edit[], more: Partial<Layer> = {}): Layer {
  return { rule, class: 'whitespace', edits, ...more }
}

/** The net edits, applied as a reader of the record would. */
function applyNet({ source, net }: TracedText): string {
  return applyEdits(source, net)
}

describe('net edits', () => {
  it('keep edits apart that only touch', () => {
    const once = withLayer(trace('alpha bravo'), layer('a', [{ start: 0, end: 5, text: 'A' }]))
    const twice = withLayer(once, layer('b', [{ start: 1, end: 2, text: '-' }]))
    expect(twice.text).toBe('A-bravo')
    expect(twice.net).toMatchObject([
      { start: 0, end: 5, text: 'A', rules: ['a'] },
      { start: 5, end: 6, text: '-', rules: ['b'] },
    ])
  })

  it('melt edits that overlap into one, called by the weightiest class', () => {
    const once = withLayer(trace('a\r\nb\r\nc'), {
      rule: 'ends',
      class: 'whitespace',
      edits: [
        { start: 1, end: 3, text: '\n' },
        { start: 4, end: 6, text: '\n' },
      ],
    })
    const cut = { rule: 'cut', class: 'removal', edits: [{ start: 1, end: 4, text: '' }] } as const
    const twice = withLayer(once, cut)
    expect(twice.text).toBe('ac')
    expect(twice.net).toEqual([
      { start: 1, end: 6, text: '', class: 'removal', rules: ['ends', 'cut'] },
    ])
  })

  it('keep what was taken out before apart from what is taken out around it', () => {
    const notice = { rule: 'a', class: 'removal', edits: [{ start: 5, end: 8, text: '' }] } as const
    const title = {
      rule: 'b',
      class: 'moved',
      edits: [{ start: 0, end: 6, text: '', to: 'title' }],
    } as const
    const traced = withLayer(withLayer(trace('Alpha-x-\nbravo'), notice), title)
    expect(traced.text).toBe('bravo')
    expect(traced.net).toMatchObject([
      { start: 0, end: 5, text: '', class: 'moved', rules: ['b'], to: 'title' },
      { start: 5, end: 8, text: '', class: 'removal', rules: ['a'] },
      { start: 8, end: 9, text: '', class: 'moved', rules: ['b'], to: 'title' },
    ])
  })

  it('keep what was read anew apart in what is moved', () => {
    const anew = { rule: 'a', class: 'repair', edits: [{ start: 3, end: 5, text: 'é' }] } as const
    const title = {
      rule: 'b',
      class: 'moved',
      edits: [{ start: 0, end: 6, text: '', to: 'title' }],
    } as const
    const traced = withLayer(withLayer(trace('cafÃ© x\nbravo'), anew), title)
    expect(traced.text).toBe('\nbravo')
    expect(traced.net).toMatchObject([
      { start: 0, end: 3, class: 'moved', rules: ['b'], to: 'title' },
      { start: 3, end: 5, text: '', class: 'moved', rules: ['a', 'b'], to: 'title' },
      { start: 5, end: 7, text: '', class: 'moved', rules: ['b'], to: 'title' },
    ])
  })

  it('keep what is left of a text that was written and then cut', () => {
    const once = withLayer(trace('ab'), layer('a', [{ start: 1, end: 1, text: 'xyz' }]))
    const twice = withLayer(once, layer('b', [{ start: 2, end: 3, text: '' }]))
    expect(twice.text).toBe('axzb')
    expect(twice.net).toMatchObject([{ start: 1, end: 1, text: 'xz', rules: ['a', 'b'] }])
  })
})

describe('withLayer', () => {
  it.each([
    [[{ start: 2, end: 1, text: '' }]],
    [[{ start: 0, end: 9, text: '' }]],
    [
      [
        { start: 1, end: 2, text: '' },
        { start: 0, end: 1, text: '' },
      ],
    ],
  ])('refuses %j', (edits) => {
    expect(() => withLayer(trace('abc'), layer('a', edits))).toThrow(RangeError)
  })
})

describe('sourceRange', () => {
  it('finds where text stood, and text that was written where its edit stands', () => {
    const traced = withLayer(
      trace('alpha  bravo'),
      layer('a', [
        { start: 0, end: 0, text: '>' },
        { start: 5, end: 7, text: ' ' },
      ]),
    )
    expect(traced.text).toBe('>alpha bravo')
    expect(sourceRange(traced, 1, 6)).toEqual({ start: 0, end: 5 })
    expect(sourceRange(traced, 7, 12)).toEqual({ start: 7, end: 12 })
    expect(sourceRange(traced, 6, 7)).toEqual({ start: 5, end: 7 })
    expect(sourceRange(traced, 0, 1)).toEqual({ start: 0, end: 0 })
  })
})

/** Any ordered edits of a text of `length`. */
function edits(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((cuts) => {
      const offsets = cuts.flatMap((cut) => cut.slice(0, 2).map(Number)).sort((a, b) => a - b)
      return cuts.map(([, , text], index) => ({
        start: offsets[2 * index] ?? 0,
        end: offsets[2 * index + 1] ?? 0,
        text,
      }))
    })
}

describe('any layers', () => {
  const traces = fc
    .tuple(fc.string({ maxLength: 40 }), fc.array(fc.nat(), { maxLength: 6 }))
    .chain(([source, seeds]) =>
      seeds.reduce(
        (traced) =>
          traced.chain((text) =>
            edits(text.text.length).map((some) => withLayer(text, layer('a', some))),
          ),
        fc.constant(trace(source)),
      ),
    )

  it('replay, as layers and as net edits, to the same text', () => {
    fc.assert(
      fc.property(traces, (traced) => {
        expect([...replay(traced.source, traced.layers)].join('')).toBe(traced.text)
        expect(applyNet(traced)).toBe(traced.text)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('leave every kept character where sourceRange says', () => {
    fc.assert(
      fc.property(traces, (traced) => {
        for (let offset = 0; offset < traced.text.length; offset++) {
          const { start, end } = sourceRange(traced, offset, offset + 1)
          expect(start).toBeLessThanOrEqual(end)
          const isWritten = traced.net.some(({ text }, index) => {
            const at = traced.starts()[index] ?? 0
            return at <= offset && offset < at + text.length
          })
          if (!isWritten) expect(traced.source.slice(start, end)).toBe(traced.text[offset])
        }
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})
