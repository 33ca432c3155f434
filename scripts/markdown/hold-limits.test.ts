import { describe, expect, it } from 'vitest'
import { holdLimits } from './hold-limits.ts'
import { limits, TooComplex } from './too-complex.ts'

describe('the limits of a piece of Markdown', () => {
  it.each(['>', '> ', '- ', '+\t', '1. ', '123456789) ', '[^a]:', ' >', '\t>'])(
    'hold for containers that start with %j',
    (mark) => {
      for (const text of ['', 'alpha\n\n']) {
        // Each tab before the first counts as an indent, too.
        const depth = limits.depth - (mark.startsWith('\t') ? 1 : 0)
        expect(holdLimits(`${text}${mark.repeat(depth)}alpha`, 0)).toBe(0)
        expect(() => holdLimits(`${text}${mark.repeat(depth + 1)}alpha`, 0)).toThrow(TooComplex)
      }
    },
  )

  it('hold for indents', () => {
    expect(holdLimits(`${'    '.repeat(limits.depth - 1)}- alpha`, 0)).toBe(0)
    expect(() => holdLimits(`${'\t'.repeat(limits.depth)}- alpha`, 0)).toThrow(TooComplex)
  })

  it('hold for lines', () => {
    const half = limits.lines / 2
    expect(holdLimits('- a\n'.repeat(half), 0)).toBe(0)
    expect(holdLimits('- a\n'.repeat(half + 1), 0)).toBe(1)
    expect(() => holdLimits('- a\n'.repeat(limits.lines + 1), 0)).toThrow(TooComplex)
    expect(holdLimits('a\n'.repeat(limits.lines + 1), 0)).toBe(0)
  })

  it('hold for marks', () => {
    expect(holdLimits('*a '.repeat(limits.marks / 2), 0)).toBe(0)
    expect(holdLimits('*a '.repeat(limits.marks / 2 + 1), 0)).toBe(1)
    expect(() => holdLimits('*a '.repeat(limits.marks + 1), 0)).toThrow(TooComplex)
  })
})
