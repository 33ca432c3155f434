import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casePath, hasCases } from '../testing/cases.ts'
import { trace } from '../text/traced-text.ts'
import { allRules } from './all-rules.ts'
import { applyRules } from './apply-rules.ts'
import { planRules } from './plan-rules.ts'

const names = ['split-line-paragraphs', 'join-hard-wraps', 'trim-lines', 'collapse-blank-lines']
const lineRules = allRules.filter(({ name }) => names.includes(name))

function settle(text: string): string {
  return applyRules(trace(text), planRules(lineRules, 'plain'), { dialect: 'plain', metadata: {} })
    .traced.text
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

interface Case {
  readonly raw: string
  readonly variant: string
  readonly paragraphs: readonly string[]
  readonly lines: readonly string[]
}

function readCases(path: string): Case[] {
  return JSON.parse(readFileSync(casePath(path), 'utf8'))
}

/** F1 of the paragraphs found, over all of `cases`: each exactly, but for white space. */
function exactF1(cases: readonly Case[]): number {
  let [right, found, wanted] = [0, 0, 0]
  for (const { raw, paragraphs } of cases) {
    const expected = paragraphs.map(fold)
    const given = settle(raw).split('\n\n').map(fold)
    found += given.length
    wanted += expected.length
    for (const paragraph of given) {
      const index = expected.indexOf(paragraph)
      if (index >= 0) right++
      if (index >= 0) expected.splice(index, 1)
    }
  }
  return (2 * right) / (found + wanted)
}

// The bounds are the figures reached, rounded down: a change of a rule may raise them.
describe.skipIf(!hasCases)('the cases of wrapped text (skipped where they are not)', () => {
  it.each([
    ['blank', 0.99],
    ['indent', 0.975],
    ['tight', 0.91],
    ['double', 0.985],
    ['lines', 0.985],
  ])('paragraphs of the layout %s: F1 above %f', (variant, bound) => {
    const cases = readCases('dev/unwrap/cases.json').filter((each) => each.variant === variant)
    expect(cases.length).toBeGreaterThan(50)
    expect(exactF1(cases)).toBeGreaterThan(bound)
  })

  it('keeps every character that is no blank, and changes nothing in a second run', () => {
    for (const { raw } of readCases('dev/unwrap/cases.json')) {
      const settled = settle(raw)
      expect(settled.replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''))
      expect(settle(settled)).toBe(settled)
    }
  })

  it('keeps the lines of every stanza', () => {
    const stanzas = readCases('dev/unwrap/verse.json')
    const kept = stanzas.filter(({ raw, lines }) => {
      const given = settle(raw).split('\n').map(fold).filter(Boolean)
      return given.join('\n') === lines.map(fold).join('\n')
    })
    expect(kept.length).toBe(stanzas.length)
  })

  it.each([
    ['as it came', (text: string) => text],
    ['wrapped at 72 columns', (text: string) => text.split('\n').map(wrap).join('\n')],
  ])('finds the paragraphs of the article %s', (_, change) => {
    const { title, paragraphs, removed } = JSON.parse(
      readFileSync(casePath('seed/expected.json'), 'utf8'),
    )
    const source = readFileSync(casePath('seed/source.txt'), 'utf8')
    expect(settle(change(source)).split('\n\n')).toEqual([title, ...paragraphs, ...removed])
  })
})

/** A line, wrapped greedily at 72 columns. */
function wrap(line: string): string {
  return line.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return lines + (last.length + 1 + word.length > 72 ? '\n' : ' ') + word
  })
}
