import type { Site } from '../../document/site.ts'
import { manifestPath } from '../manifest.ts'
import { cataloguePath, openCatalogue } from './catalogue.ts'
import { contractPaths, openContractFiles } from './contract-files.ts'
import { type OnLine, openRecordLines, recordLinesPath } from './record-lines.ts'
import type { OpenOutput, SharedOutput } from './shared-output.ts'

/** What `feeds.ts` and `site-map.ts` write, which are loaded only where there is a site. */
const sitePaths = ['feed.json', 'atom.xml', 'rss.xml', 'sitemap.xml']

/** What no document may be written as, where the documents are published on `site`, if on any. */
export function sharedPaths(site: Site | undefined): string[] {
  const always = [manifestPath, cataloguePath, recordLinesPath, ...contractPaths]
  return site === undefined ? always : [...always, ...sitePaths]
}

/** Everything in dist that is made of all documents, but for the manifest. */
export async function openSharedOutputs(
  open: OpenOutput,
  site: Site | undefined,
  onLine?: OnLine,
): Promise<SharedOutput> {
  const outputs = [openCatalogue(open), openRecordLines(open, onLine), openContractFiles(open)]
  if (site !== undefined) outputs.push(...(await openSiteOutputs(open, site)))
  return {
    add(record) {
      for (const output of outputs) output.add(record)
    },
    async finish() {
      for (const output of outputs) await output.finish()
    },
  }
}

/** The parsers and printers of HTML and XML take their time. */
async function openSiteOutputs(open: OpenOutput, site: Site): Promise<SharedOutput[]> {
  const [{ openFeeds }, { openSiteMap }] = await Promise.all([
    import('./feeds.ts'),
    import('./site-map.ts'),
  ])
  return [openFeeds(open, site), openSiteMap(open, site)]
}
