import { type Copy, countCommon, type Figure, f1, folded } from './measure.ts'
import { readCaseData } from './read-case.ts'

interface Wrapped {
  readonly raw: string
  readonly paragraphs: readonly string[]
}

interface Verse {
  readonly raw: string
  readonly lines: readonly string[]
}

/** Whether wrapped paragraphs come out whole, and the lines of verse as lines. */
export async function measureLayout(copy: Copy): Promise<Figure[]> {
  let [common, wanted, given] = [0, 0, 0]
  for (const { raw, paragraphs } of readCaseData<Wrapped[]>('dev/unwrap/cases.json')) {
    const found = await paragraphsOf(copy, raw)
    common += countCommon(paragraphs.map(folded), found.map(folded))
    wanted += paragraphs.length
    given += found.length
  }
  const verses = readCaseData<Verse[]>('dev/unwrap/verse.json')
  let kept = 0
  for (const { raw, lines } of verses) {
    const found = (await paragraphsOf(copy, raw)).flatMap((paragraph) => paragraph.split('\n'))
    if (found.map(folded).join('\n') === lines.map(folded).join('\n')) kept++
  }
  return [
    {
      measure: 'unwrap: F1 of exact paragraphs',
      value: f1(common / given, common / wanted),
      reach: 0.95,
    },
    { measure: 'verse: stanzas kept exactly', value: kept / verses.length, reach: 0.95 },
  ]
}

/** A title that was found is a paragraph of the text, too. */
async function paragraphsOf(copy: Copy, raw: string): Promise<string[]> {
  const record = await copy('article.txt', raw)
  if (record === undefined) return []
  const title = record.inferred['title'] === undefined ? [] : [String(record.metadata['title'])]
  return [...title, ...record.text.split('\n\n')].filter((paragraph) => paragraph !== '')
}
