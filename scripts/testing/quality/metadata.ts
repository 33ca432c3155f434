import { readdirSync } from 'node:fs'
import { casePath } from '../cases.ts'
import { type Copy, type Figure, folded } from './measure.ts'
import { readCase, readCaseData } from './read-case.ts'

interface Known {
  readonly title?: string | null
  readonly byline?: string | null
  readonly publishedTime?: string | null
}

const set = 'dev/readability'

/** What of the metadata is found in the text of whole pages, and how much of what is found is right. */
export async function measureMetadata(copy: Copy): Promise<Figure[]> {
  const tallies = {
    title: { wanted: 0, given: 0, right: 0, reach: 0.8 },
    byline: { wanted: 0, given: 0, right: 0, reach: 0.5 },
    date: { wanted: 0, given: 0, right: 0, reach: 0.6 },
  }
  for (const page of readdirSync(casePath(set))) {
    const known = readCaseData<Known>(`${set}/${page}/meta.json`)
    const metadata =
      (await copy('page.txt', readCase(`${set}/${page}/raw.txt`) ?? ''))?.metadata ?? {}
    const authors = metadata['authors']
    const found = {
      title: metadata['title'],
      byline: Array.isArray(authors) ? authors.join(', ') : authors,
      date: metadata['date'],
    }
    const wanted = { ...known, date: known.publishedTime?.slice(0, 10) }
    for (const [key, tally] of Object.entries(tallies)) {
      const right = wanted[key as keyof typeof found]
      const value = found[key as keyof typeof found]
      // What the truth does not know may be right or wrong.
      if (!right) continue
      tally.wanted++
      if (value === undefined) continue
      tally.given++
      if (folded(String(value)).toLowerCase() === folded(right).toLowerCase()) tally.right++
    }
  }
  return Object.entries(tallies).flatMap(([key, { wanted, given, right, reach }]) => [
    { measure: `whole pages: recall of the ${key}`, value: right / wanted, reach },
    {
      measure: `whole pages: precision of the ${key}`,
      value: given === 0 ? 1 : right / given,
      reach: 0.95,
    },
  ])
}
