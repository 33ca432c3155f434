import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Site } from '../../document/site.ts'
import { verify } from '../../verify/verify.ts'
import { build } from '../build.ts'

const site: Site = {
  url: 'https://example.org/paper',
  title: 'Tides & <Times>',
  description: 'News "from" the quay',
  lang: 'en',
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, metadata: Readonly<Record<string, string>>, body: string): void {
  const lines = Object.entries(metadata).map(([key, value]) => `${key}: ${value}\n`)
  const name = join(folder, 'sources', path)
  mkdirSync(dirname(name), { recursive: true })
  writeFileSync(name, `---\n${lines.join('')}---\n\n${body}\n`)
}

function read(path: string): string {
  return readFileSync(join(folder, 'dist', path), 'utf8')
}

function buildSite(more: Partial<Site> = {}, check = false) {
  const [sources, dist] = [join(folder, 'sources'), join(folder, 'dist')]
  return build({ sources, dist, site: { ...site, ...more }, check })
}

/** The document of an XML file. The parser throws where it is not well-formed. */
function xml(path: string): Document {
  const problems: string[] = []
  const parser = new DOMParser({
    onError: (level, message) => problems.push(`${level} ${message}`),
  })
  const document = parser.parseFromString(read(path), 'text/xml')
  expect(problems).toEqual([])
  return document
}

function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)]
}

/** Without the blanks around a text, which the printer sets round one that is spelled as CDATA. */
function texts(root: Document | Element, name: string): (string | undefined)[] {
  return all(root, name).map(({ textContent }) => textContent?.trim())
}

function writeThree(): void {
  write('old/one.md', { title: '"One & <two> ]]> “three”"', date: '2020-02-29' }, 'Alpha *bravo*.')
  write(
    'two.md',
    {
      title: 'Two',
      date: '2021-01-02T03:04:05+02:00',
      updated: '2022-01-01',
      author: 'Alpha Bravo',
      lang: 'en',
      tags: '[sea, "a & b"]',
      description: 'What <it> says',
    },
    'Charlie [delta](other/echo) ![foxtrot](/golf.png) [hotel](#india).',
  )
  write('three.md', { title: 'Three', date: '2019-12-31' }, 'Juliett kilo.')
}

describe('the feeds of a site', () => {
  it('hold the documents that have a date, newest first', async () => {
    writeThree()
    write('undated.md', { title: 'Undated' }, 'Lima.')
    write('ungood.md', { title: 'Ungood', date: '2023-02-30' }, 'Lima.')
    write('draft.md', { title: 'Draft', date: '2023-01-01', draft: 'true' }, 'Lima.')
    write('hidden.md', { title: 'Hidden', date: '2023-01-01', published: 'false' }, 'Lima.')
    await buildSite()
    const feed = JSON.parse(read('feed.json'))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tides & <Times>',
      home_page_url: 'https://example.org/paper',
      feed_url: 'https://example.org/paper/feed.json',
      language: 'en',
    })
    const addresses = ['two', 'old/one', 'three'].map(
      (slug) => `https://example.org/paper/${slug}/`,
    )
    expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(addresses)
    expect(feed.items[0]).toMatchObject({
      id: addresses[0],
      title: 'Two',
      summary: 'What <it> says',
      date_published: '2021-01-02T01:04:05.000Z',
      date_modified: '2022-01-01T00:00:00.000Z',
      authors: [{ name: 'Alpha Bravo' }],
      tags: ['sea', 'a & b'],
    })
    expect(texts(xml('atom.xml'), 'id')).toEqual([site.url, ...addresses])
    expect(texts(xml('rss.xml'), 'guid')).toEqual(addresses)
  })

  it('say the same in each format, whatever stands in a title', async () => {
    writeThree()
    await buildSite()
    const feed = JSON.parse(read('feed.json'))
    const titles = feed.items.map(({ title }: { title: string }) => title)
    const html = feed.items.map((item: { content_html: string }) => item.content_html)
    expect(titles).toContain('One & <two> ]]> “three”')
    expect(texts(xml('atom.xml'), 'title')).toEqual([site.title, ...titles])
    expect(texts(xml('atom.xml'), 'content')).toEqual(html)
    expect(texts(xml('rss.xml'), 'title')).toEqual([site.title, ...titles])
    expect(texts(xml('rss.xml'), 'content:encoded')).toEqual(html)
  })

  it('have what the formats ask of a feed and of an entry', async () => {
    writeThree()
    await buildSite()
    const atom = xml('atom.xml')
    // RFC 4287, 4.1.1 and 4.1.2.
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(texts(atom, name)[0]).toBeTruthy()
    for (const entry of all(atom, 'entry')) {
      for (const name of ['id', 'title', 'updated', 'published', 'content']) {
        expect(all(entry, name), name).toHaveLength(1)
      }
      for (const time of [...texts(entry, 'updated'), ...texts(entry, 'published')]) {
        expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
      }
    }
    expect(texts(atom, 'updated')[0]).toBe('2022-01-01T00:00:00.000Z')
    const rss = xml('rss.xml')
    for (const name of ['title', 'link', 'description']) expect(texts(rss, name)[0]).toBeTruthy()
    // RFC 822, whatever the zone of the machine.
    expect(texts(rss, 'pubDate')[0]).toBe('Sat, 02 Jan 2021 01:04:05 GMT')
  })

  it('hold whole addresses', async () => {
    writeThree()
    await buildSite()
    const [{ content_html: html }] = JSON.parse(read('feed.json')).items
    expect(html).toContain('href="https://example.org/paper/two/other/echo"')
    expect(html).toContain('src="https://example.org/golf.png"')
  })

  it('let no script through', async () => {
    const body = [
      'Alpha <script>alert(1)</script> <img src="x" onerror="alert(1)"> bravo.',
      '[charlie](javascript:alert%281%29) <a href="jAvAsCrIpT:alert(1)">delta</a>',
      '<style>body { display: none }</style>\n\n<iframe src="https://evil.example/"></iframe>',
      '<form action="https://evil.example/"><button formaction="javascript:1">x</button></form>',
    ]
    write('one.md', { title: 'One', date: '2020-01-01' }, body.join('\n\n'))
    await buildSite()
    const [{ content_html: html }] = JSON.parse(read('feed.json')).items
    expect(html).not.toMatch(/script|onerror|style|iframe|<form|formaction|evil/i)
    for (const word of ['Alpha', 'bravo', 'charlie', 'delta']) expect(html).toContain(word)
  })

  it('hold no character that XML forbids', async () => {
    write('one.md', { title: '"a\\u0007b\\uffffc"', date: '2020-01-01' }, 'Alpha.')
    await buildSite()
    expect(texts(xml('atom.xml'), 'title')[1]).toBe('abc')
    expect(texts(xml('rss.xml'), 'title')[1]).toBe('abc')
  })

  it('are there, and right, without a single document of a date', async () => {
    write('one.md', { title: 'One' }, 'Alpha.')
    await buildSite()
    expect(JSON.parse(read('feed.json')).items).toEqual([])
    expect(texts(xml('atom.xml'), 'updated')).toHaveLength(1)
    expect(texts(xml('rss.xml'), 'item')).toEqual([])
  })

  it('hold as many as the site says, and those of a day in the order of their names', async () => {
    for (let index = 0; index < 30; index++) {
      write(`n${String(index).padStart(2, '0')}.md`, { title: 'T', date: '2020-01-01' }, 'Alpha.')
    }
    await buildSite()
    expect(JSON.parse(read('feed.json')).items).toHaveLength(20)
    await buildSite({ items: 2 })
    const ids = JSON.parse(read('feed.json')).items.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['n00', 'n01'].map((slug) => `https://example.org/paper/${slug}/`))
  })
})

describe('the site map', () => {
  it('names each document that is no draft, with the day of its last change', async () => {
    writeThree()
    write('çà et là.md', { title: 'Là', draft: 'false' }, 'Lima.')
    write('draft.md', { title: 'Draft', draft: 'true' }, 'Lima.')
    await buildSite({ page: 'read/{slug}.html' })
    const slugs = [...JSON.parse(read('index.json')).documents].map(({ slug }) => slug)
    expect(slugs).toContain('draft')
    const addresses = slugs
      .filter((slug) => slug !== 'draft')
      .map(
        (slug) =>
          `https://example.org/paper/read/${slug.split('/').map(encodeURIComponent).join('/')}.html`,
      )
    expect(texts(xml('sitemap.xml'), 'loc')).toEqual(addresses)
    expect(texts(xml('sitemap.xml'), 'lastmod')).toEqual(['2020-02-29', '2019-12-31', '2022-01-01'])
  })
})

describe('the JSON-LD of a record', () => {
  it('says what the metadata say, and where the page is', async () => {
    writeThree()
    await buildSite()
    expect(JSON.parse(read('two.json')).jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      url: 'https://example.org/paper/two/',
      headline: 'Two',
      description: 'What <it> says',
      author: [{ '@type': 'Person', name: 'Alpha Bravo' }],
      datePublished: '2021-01-02T03:04:05+02:00',
      dateModified: '2022-01-01',
      keywords: ['sea', 'a & b'],
      wordCount: JSON.parse(read('two.json')).counts.words,
      isPartOf: { '@type': 'WebSite', name: site.title, url: site.url },
      inLanguage: 'en',
    })
  })
})

describe('a site', () => {
  it('is proved as any dist is, and is complete to --check', async () => {
    writeThree()
    await buildSite()
    expect((await buildSite({}, true)).changes).toEqual({ missing: [], changed: [], stale: [] })
    const proofs = [...verify({ sources: join(folder, 'sources'), dist: join(folder, 'dist') })]
    expect(proofs.filter(({ verdict }) => verdict !== 'proved')).toEqual([])
  })

  it('takes its files along when it goes', async () => {
    writeThree()
    await buildSite()
    const own = ['atom.xml', 'feed.json', 'rss.xml', 'sitemap.xml']
    expect(readdirSync(join(folder, 'dist'))).toEqual(expect.arrayContaining(own))
    await build({ sources: join(folder, 'sources'), dist: join(folder, 'dist') })
    for (const name of own) expect(readdirSync(join(folder, 'dist'))).not.toContain(name)
  })
})
