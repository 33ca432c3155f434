import { describe, expect, it } from 'vitest'
import { fairCopy } from '../../pipeline.ts'
import { nastyPages } from './nasty-pages.ts'
import { yamlParsers } from './yaml-parsers.ts'

/** The front matter of the fair copy of a page with its title, and what it must say. */
async function frontMatterOf(title: string, text: string) {
  const given = {
    title,
    pubDate: title,
    list: [title, 'b'],
    map: { key: title },
    n: 10,
    x: 1.5,
    t: true,
  }
  const bytes = new TextEncoder().encode(`---json\n${JSON.stringify(given)}\n---\n\n${text}\n`)
  const file = await fairCopy({ path: 'page.txt', bytes })
  const { record } = file.data
  if (record === undefined) throw new Error(file.messages.map(String).join('\n'))
  const [, yaml = ''] = /^---\n(.*?\n)---\n/s.exec(String(file)) ?? []
  return { yaml, metadata: record.metadata, given }
}

describe.each(Object.entries(yamlParsers))('%s', (_, read) => {
  it.each(nastyPages)('reads the front matter of $name, titled $title', async ({ title, text }) => {
    const { yaml, metadata, given } = await frontMatterOf(title, text)
    expect(read(yaml), yaml).toEqual(metadata)
    expect(metadata).toMatchObject(given)
  })
})
