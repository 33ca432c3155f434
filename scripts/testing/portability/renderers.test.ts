import { describe, expect, it } from 'vitest'
import { fairCopy } from '../../pipeline.ts'
import { nastyPages } from './nasty-pages.ts'
import { readHtml, readTree } from './read-html.ts'
import { renderers } from './renderers.ts'

/** The body of the fair copy of a plain text, and the page that it must make. */
async function copyOf(text: string) {
  const file = await fairCopy({ path: 'page.txt', bytes: new TextEncoder().encode(text) })
  const { record } = file.data
  if (record === undefined) throw new Error(file.messages.map(String).join('\n'))
  const body = String(file).replace(/^---\n.*?\n---\n/s, '')
  return { body, page: readTree(record.tree, record.text) }
}

describe.each(Object.entries(renderers))('%s', (_, render) => {
  it.each(nastyPages)('reads the nasty page $name as it was meant', async ({ text }) => {
    const { body, page } = await copyOf(text)
    expect(readHtml(await render(body)), body).toEqual(page)
  })
})
