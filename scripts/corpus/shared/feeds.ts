import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { DocumentRecord, Metadata } from '../../contract/record.ts'
import { dateOf, isDraft, textOf, textsOf } from '../../document/publication.ts'
import { renderHtml } from '../../document/render-html.ts'
import { addressBelow, pageAddress, type Site } from '../../document/site.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { OpenOutput, SharedOutput, SharedRecord } from './shared-output.ts'

const paths = { json: 'feed.json', atom: 'atom.xml', rss: 'rss.xml' } as const

/** What all three formats say of a document. */
interface Item {
  readonly address: string
  readonly title: string
  readonly summary: string | undefined
  readonly html: string
  readonly published: Date
  readonly updated: Date
  readonly authors: readonly { readonly name: string }[]
  readonly tags: readonly string[]
  readonly language: string | undefined
}

interface Candidate {
  readonly time: number
  readonly slug: string
  readonly record: SharedRecord
}

/**
 * `feed.json`, `atom.xml` and `rss.xml`: the newest of the documents that have a date and are no drafts,
 * each with its whole text. No more of them than that are kept meanwhile.
 */
export function openFeeds(open: OpenOutput, site: Site): SharedOutput {
  const { items: most = 20 } = site
  let newest: Candidate[] = []
  return {
    add(record) {
      const metadata = record.field<Metadata>('metadata')
      const date = dateOf(metadata['date'])
      if (date === undefined || isDraft(metadata)) return
      const candidate = { time: Date.parse(date), slug: record.field<string>('slug'), record }
      const last = newest.length < most ? undefined : newest.at(-1)
      // Of many documents, few are among the newest, which are sorted.
      if (last !== undefined && byTime(last, candidate) < 0) return
      newest = [...newest, candidate].sort(byTime).slice(0, most)
    },
    finish() {
      const items = newest.map(({ record }) =>
        itemOf(JSON.parse(Buffer.from(record.bytes).toString()), site),
      )
      const json = JSON.stringify(jsonFeed(items, site), null, 2)
      const texts = { json, atom: atomFeed(items, site), rss: rssFeed(items, site) } as const
      for (const [kind, path] of Object.entries(paths)) {
        const stream = open(path)
        stream.append(`${texts[kind as keyof typeof paths].trimEnd()}\n`)
        stream.finish()
      }
    },
  }
}

function byTime(left: Candidate, right: Candidate): number {
  return right.time - left.time || byCodeUnit(left.slug, right.slug)
}

function itemOf({ slug, metadata, tree }: DocumentRecord, site: Site): Item {
  const published = new Date(dateOf(metadata['date']) ?? 0)
  const updated = dateOf(metadata['updated'])
  const address = pageAddress(site, slug)
  return {
    address,
    title: allowed(textOf(metadata['title']) ?? slug),
    summary: allowedOrNone(textOf(metadata['description'])),
    html: allowed(renderHtml(tree, address)),
    published,
    updated: updated === undefined ? published : new Date(updated),
    authors: textsOf(metadata['authors'] ?? metadata['author']).map((name) => ({
      name: allowed(name),
    })),
    tags: textsOf(metadata['tags']).map(allowed),
    language: textOf(metadata['lang'] ?? metadata['language']),
  }
}

function jsonFeed(items: readonly Item[], site: Site): unknown {
  const feed = generateJsonFeed({
    title: site.title,
    home_page_url: site.url,
    feed_url: addressBelow(site.url, paths.json),
    ...(site.description !== undefined && { description: site.description }),
    ...(site.lang !== undefined && { language: site.lang }),
    items: items.map(({ address, title, summary, html, published, updated, ...others }) => ({
      id: address,
      url: address,
      title,
      ...(summary !== undefined && { summary }),
      content_html: html,
      date_published: published,
      date_modified: updated,
      ...(others.authors.length > 0 && { authors: [...others.authors] }),
      ...(others.tags.length > 0 && { tags: [...others.tags] }),
      ...(others.language !== undefined && { language: others.language }),
    })),
  })
  // The library leaves out a list that is empty; the format asks for it.
  return { ...(feed as object), ...(items.length === 0 && { items: [] }) }
}

function atomFeed(items: readonly Item[], site: Site): string {
  const latest = Math.max(0, ...items.map(({ updated }) => updated.getTime()))
  return generateAtomFeed({
    id: site.url,
    title: { value: allowed(site.title) },
    ...(site.description !== undefined && { subtitle: { value: allowed(site.description) } }),
    updated: new Date(latest),
    // Each entry has to have an author, or else the feed (RFC 4287, 4.1.1).
    authors: [{ name: allowed(site.title) }],
    links: [
      { href: site.url, rel: 'alternate' },
      { href: addressBelow(site.url, paths.atom), rel: 'self', type: 'application/atom+xml' },
    ],
    entries: items.map(({ address, title, summary, html, published, updated, ...others }) => ({
      id: address,
      title: { value: title },
      links: [{ href: address, rel: 'alternate', type: 'text/html' }],
      published,
      updated,
      authors: [...others.authors],
      categories: others.tags.map((term) => ({ term })),
      ...(summary !== undefined && { summary: { value: summary } }),
      content: { type: 'html', value: html },
    })),
  })
}

function rssFeed(items: readonly Item[], site: Site): string {
  return generateRssFeed({
    title: allowed(site.title),
    link: site.url,
    description: allowed(site.description ?? site.title),
    ...(site.lang !== undefined && { language: site.lang }),
    atom: {
      links: [
        { href: addressBelow(site.url, paths.rss), rel: 'self', type: 'application/rss+xml' },
      ],
    },
    items: items.map(({ address, title, summary, html, published, authors, tags }) => ({
      title,
      link: address,
      guid: { value: address, isPermaLink: true },
      pubDate: published,
      ...(summary !== undefined && { description: summary }),
      categories: tags.map((name) => ({ name })),
      dc: { creators: authors.map(({ name }) => name) },
      content: { encoded: html },
    })),
  })
}

/** Without the characters that no XML may hold (XML 1.0, 2.2), which nobody sees. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

function allowedOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : allowed(text)
}
