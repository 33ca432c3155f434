import { Readable } from 'node:stream'
import { SitemapIndexStream, SitemapStream } from 'sitemap'
import type { Metadata } from '../../contract/record.ts'
import { dateOf, isDraft } from '../../document/publication.ts'
import type { PrintedRecord } from '../../document/read-record.ts'
import { addressBelow, pageAddress, type Site } from '../../document/site.ts'
import type { OpenOutput, SharedOutput } from './shared-output.ts'

const siteMapPath = 'sitemap.xml'

/** The most addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const most = 50_000

interface Page {
  readonly url: string
  readonly lastmod?: string
}

/** `sitemap.xml`: the address of each document; of more than one file takes, a list of such files. */
export function openSiteMap(open: OpenOutput, site: Site): SharedOutput {
  let pages: Page[] = []
  const parts: Page[][] = []
  return {
    add(record) {
      const page = pageOf(record, site)
      if (page === undefined) return
      if (pages.length === most) {
        parts.push(pages)
        pages = []
      }
      pages.push(page)
    },
    async finish() {
      if (parts.length === 0) return write(open, siteMapPath, pages, newPages())
      const files: Page[] = []
      for (const [index, part] of [...parts, pages].entries()) {
        const path = `sitemap-${index + 1}.xml`
        await write(open, path, part, newPages())
        files.push({ url: addressBelow(site.url, path) })
      }
      await write(open, siteMapPath, files, new SitemapIndexStream())
    },
  }
}

function newPages(): SitemapStream {
  const xmlns = { news: false, xhtml: false, image: false, video: false }
  return new SitemapStream({ xmlns, lastmodDateOnly: true })
}

async function write(
  open: OpenOutput,
  path: string,
  pages: readonly Page[],
  printer: NodeJS.ReadWriteStream,
): Promise<void> {
  const stream = open(path)
  for await (const piece of Readable.from(pages).pipe(printer)) stream.append(String(piece))
  stream.append('\n')
  stream.finish()
}

export function pageOf({ field }: PrintedRecord, site: Site): Page | undefined {
  const metadata = field<Metadata>('metadata')
  if (isDraft(metadata)) return undefined
  const lastmod = dateOf(metadata['updated']) ?? dateOf(metadata['date'])
  const url = pageAddress(site, field('slug'))
  return { url, ...(lastmod !== undefined && { lastmod }) }
}
