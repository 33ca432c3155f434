import { posix } from 'node:path'

/** Where the documents are published: what feeds, the site map and JSON-LD say of it. */
export interface Site {
  /** The address below which the documents stand, and the folder of copies with its feeds. */
  readonly url: string
  readonly title: string
  readonly description?: string
  /** A language tag such as `en`. */
  readonly lang?: string
  /** The address of a document below `url`; `{slug}/` when left out. */
  readonly page?: string
  /** How many of the newest documents the feeds hold; 20 when left out. */
  readonly items?: number
}

/** The address of the document `slug`, a path in dist without an extension. */
export function pageAddress({ url, page = '{slug}/' }: Site, slug: string): string {
  const path = slug.split('/').map(encodeURIComponent).join('/')
  return addressBelow(
    url,
    page.replaceAll('{slug}', () => path),
  )
}

/** The address of `path`, with `/` and without a scheme, below the address `url`. */
export function addressBelow(url: string, path: string): string {
  const base = new URL(url)
  base.pathname = posix.join(base.pathname, '/', path)
  return base.href
}
