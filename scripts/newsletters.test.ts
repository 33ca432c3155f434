import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'issue.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

const issue = `Quay Notes #42: Why harbours silt up

Plus: a crane falls, and what to read this week

Anna Berg
Jun 14, 2018

12

3

Share

Happy Thursday, everyone! Welcome to the 42nd issue of Quay Notes, which goes out to 1,204 of you today.

Share Quay Notes

👋 First things first

The harbour is open again. It had been closed for eleven hours, on account of the crane.

📚 What I am reading

“The Silting of Harbours” by Marguerite Halloran, which is old, and the best that there is on sand.

👉 Read it in the archive

It is where the old books are, behind the church, and open from ten to five on all days but Monday.

Until next week,
Anna

Thanks for reading Quay Notes! Subscribe for free to receive new posts and support my work.

Subscribe
`

describe('an issue of a newsletter', () => {
  it('was written by who signs it', async () => {
    const copy = await copyOf(issue)
    expect(copy).toContain('authors:\n  - "Anna Berg"\nbyline: "Anna Berg Jun 14, 2018"\n')
    const other = await copyOf(issue.replace('Until next week,\nAnna', 'Until next week!'))
    expect(other).not.toContain('authors:')
  })

  it('has headings that start with a picture, and none that are buttons', async () => {
    const copy = await copyOf(issue)
    const headings = copy.split('\n').filter((line) => line.startsWith('#'))
    expect(headings).toEqual(['## 👋 First things first', '## 📚 What I am reading'])
  })

  it('ends without what the platform adds', async () => {
    expect(await copyOf(issue)).toMatch(/\n\nUntil next week, {2}\nAnna\n$/)
  })
})
