import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { joinWraps, partParagraphs } from '../layout/unwrap.ts'
import { casePath, hasCases } from '../testing/cases.ts'
import { removePageFrame } from './remove-page-frame.ts'

/** What the rule takes out of a text whose lines are joined. */
function taken(text: string): string[] {
  const layout = joinWraps(partParagraphs(readLayout(text.replace(/\r\n?/g, '\n'))))
  const joined = layout.text
  const { edits = [] } = removePageFrame.run({
    ...{ text: joined, layout, dialect: 'plain', metadata: {}, structures: [] },
  })
  return edits.map(({ start, end }) => joined.slice(start, end))
}

/** The texts of articles without a page around them. */
function cleanTexts(): string[] {
  const unwrap = ['cases', 'verse'].flatMap((name) =>
    JSON.parse(readFileSync(casePath(`dev/unwrap/${name}.json`), 'utf8')).map(
      ({ raw }: { raw: string }) => raw,
    ),
  )
  const pages = casePath('dev/readability')
  const paths = readdirSync(pages).flatMap((page) =>
    ['clean.w3m.txt', 'clean.lynx.txt', 'expected.txt'].map((name) => `${pages}/${page}/${name}`),
  )
  return [
    ...unwrap,
    ...paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8')),
  ]
}

describe('the frame of a page', () => {
  it.skipIf(!hasCases)('is found around no article that stands alone', () => {
    const texts = cleanTexts()
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.flatMap(taken)).toEqual([])
  })

  it('is told once, with the number of pieces', () => {
    const menu = ['Home', 'News', 'Contact', 'Log in', 'Subscribe', 'Search', 'About us', 'Video']
    const prose = 'The harbour was quiet in the morning, and the boats lay still.'
    const text = [...menu, ...menu, prose, prose, prose, 'Privacy Policy', 'Terms of Use'].join(
      '\n\n',
    )
    const layout = readLayout(text)
    const input = { text, layout, dialect: 'plain', metadata: {}, structures: [] } as const
    const { edits = [], findings = [] } = removePageFrame.run(input)
    expect(edits).toHaveLength(2)
    expect(findings.map(({ severity, text }) => [severity, /2 pieces/.test(text)])).toEqual([
      ['note', true],
    ])
  })
})
