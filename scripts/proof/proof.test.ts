import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../contract/record.ts'
import { fairCopy } from '../pipeline.ts'
import { kinds } from '../testing/fuzz/kinds.ts'
import { accountOf } from './account.ts'
import { documentPage } from './document-page.ts'
import { html, printHtml } from './html.ts'
import { publishAssets } from './publish.js'
import published from './published.json' with { type: 'json' }
import { sourceRows } from './source-rows.ts'
import { splitMarkdown } from './split-markdown.ts'

interface Copied {
  readonly source: string
  readonly record: DocumentRecord
  readonly markdown: string
}

async function copied(path: string, bytes: Uint8Array): Promise<Copied | undefined> {
  const file = await fairCopy({ path, bytes })
  const { record, traced } = file.data
  return record && traced && { source: traced.source, record, markdown: String(file) }
}

function page({ source, record, markdown }: Copied): string {
  return documentPage(
    { source, record, markdown, problem: undefined, change: undefined },
    { path: 'alpha/bravo.txt.html', previous: undefined, next: undefined, served: undefined },
  )
}

/** What cells of the source column say when what the page adds is taken away. */
function sourceColumn(text: string): string {
  return [...text.matchAll(/<td class="raw"[^>]*><div[^>]*>([\s\S]*?)<\/div><\/td>/g)]
    .map(([, cell = '']) => cell)
    .join('')
    .replace(/<button[\s\S]*?<\/button>|<ins[\s\S]*?<\/ins>|<a class="to"[\s\S]*?<\/a>/g, '')
    .replace(/<mark class="\w+">▸<\/mark>|<b class="hidden">[^<]*<\/b>|<[^>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (reference) => characters[reference] ?? '')
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/** Neither blanks, which are marked, nor what stands there by its name. */
function letters(text: string): string {
  return text.replace(/[\s·⏎⇥\p{Cc}\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu, '')
}

const sources = fc
  .oneof(...Object.values(kinds))
  .chain((bytes) => fc.constantFrom('a.txt', 'a.md').map((path) => ({ path, bytes })))

async function holdForAll(hold: (copy: Copied) => void, numRuns = 250): Promise<void> {
  let count = 0
  const property = fc.asyncProperty(sources, async ({ path, bytes }) => {
    const copy = await copied(path, bytes)
    if (copy === undefined) return
    count++
    hold(copy)
  })
  await fc.assert(property, { numRuns })
  expect(count).toBeGreaterThan(numRuns / 4)
}

describe('html', () => {
  it('escapes every value, in elements and in attributes', () => {
    const text = `<script>"&'</script>`
    expect(printHtml(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</p>',
    )
  })

  it('names what would be hidden, or turn the direction of what follows', () => {
    expect(printHtml(html`${'a\u202eb\u0000c\u2066'}`)).toBe('a⟦RLO⟧b⟦NUL⟧c⟦LRI⟧')
  })

  it('leaves what it made as it is, in lists too, and nothing for what is not there', () => {
    expect(printHtml(html`${[html`<b>${1}</b>`, 'x<']}${undefined}${false}`)).toBe('<b>1</b>x&lt;')
  })

  it.each(Object.keys(kinds))('lets no tag or quote out of a value: %s', (kind) => {
    fc.assert(
      fc.property(kinds[kind] as fc.Arbitrary<Uint8Array>, (bytes) => {
        const text = new TextDecoder().decode(bytes)
        expect(printHtml(html`${text}`)).not.toMatch(/[<>"'\u0000\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })
})

describe('the account', () => {
  it('adds up to the length of the source', async () => {
    await holdForAll(({ source, record }) => {
      const { total, kept, taken, put } = accountOf(source.length, record)
      expect(total).toBe(source.length)
      expect(kept).toBeGreaterThanOrEqual(0)
      expect(Object.values(taken).reduce((sum, count) => sum + count, kept)).toBe(total)
      const clean = record.edits.reduce(
        (length, { before, after }) => length - before.length + after.length,
        source.length,
      )
      expect(kept + put).toBe(clean)
    })
  })
})

describe('the rows', () => {
  it('lie end to end, hold each block once, and cut no edit', async () => {
    await holdForAll(({ source, record: { tree, edits } }) => {
      const rows = sourceRows(source, tree.children, edits)
      let offset = 0
      for (const { start, end } of rows) {
        expect(start).toBe(offset)
        expect(end).toBeGreaterThanOrEqual(start)
        offset = end
      }
      expect(offset).toBe(source.length)
      expect(rows.flatMap(({ block }) => block ?? [])).toEqual(tree.children)
      for (const { end } of rows) {
        expect(edits.filter((edit) => edit.start < end && end < edit.end)).toEqual([])
      }
    })
  })
})

describe('the Markdown', () => {
  it('is cut where its blocks were printed', async () => {
    let whole = 0
    let all = 0
    await holdForAll(({ record: { tree }, markdown }) => {
      const { frontMatter, blocks, body } = splitMarkdown(markdown, tree.children)
      expect(markdown.startsWith(frontMatter)).toBe(true)
      all++
      if (blocks === undefined) return
      whole++
      expect(blocks).toHaveLength(tree.children.length)
      let rest = body
      for (const block of blocks) {
        rest = rest.slice(rest.indexOf(block) + block.length)
      }
      expect(rest).toBe('')
    })
    // What is not stands below the rows as a whole: never in the wrong place.
    expect(whole / all).toBeGreaterThan(0.95)
  })
})

describe('the page of a document', () => {
  it('shows all of the source, in its order', async () => {
    await holdForAll((copy) => {
      expect(letters(sourceColumn(page(copy)))).toBe(letters(copy.source))
    })
  })

  it('has no name of a place twice, and no link to a place that is not there', async () => {
    await holdForAll((copy) => {
      const text = page(copy)
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
      const targets = [...text.matchAll(/ (?:href="#|popovertarget="|data-why=")([^"]*)"/g)]
      for (const [, target] of targets) expect(ids).toContain(target)
    })
  })

  it('of an article of 4 KB is smaller than 60 KB', async () => {
    const folder = fileURLToPath(new URL('../../sources/', import.meta.url))
    const text = readFileSync(`${folder}web/khojaly-commemoration.txt`, 'utf8')
    const wrapped = text
      .replace(/(.{1,70})(?: |$)/gm, '$1\n')
      .repeat(2)
      .slice(0, 4096)
    const copy = await copied('a.txt', new TextEncoder().encode(wrapped))
    expect(copy?.record.edits.length).toBeGreaterThan(40)
    expect(Buffer.byteLength(copy === undefined ? '' : page(copy))).toBeLessThan(60 * 1024)
  })
})

describe('the style and the script', () => {
  it('are what is published', async () => {
    expect(await publishAssets()).toEqual(published)
  })
})
