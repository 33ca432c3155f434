import type { Manifest } from '../../contract/manifest.ts'
import { assets } from '../../proof/assets.ts'
import type { DocumentLine } from '../../proof/document-line.ts'
import { indexPage } from '../../proof/index-page.ts'
import { indexPath, rulesPath } from '../../proof/page-path.ts'
import { rulesPage } from '../../proof/rules-page.ts'
import { assertApart } from '../apart.ts'
import type { Config } from '../config/config.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { outputOf } from '../output.ts'
import { earlierProof, readEarlierProof, recordsPath } from './earlier-proof.ts'
import { openProof } from './open-proof.ts'
import { openProofFolder } from './proof-folder.ts'

export interface ProofOptions {
  /** The folder to write. */
  readonly out: string
  /** The manifest of an earlier build, to tell what changed since; when left out, the last proof is. */
  readonly since?: Manifest | undefined
  /** Is told how many of the pages are written, after each. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface WrittenProof {
  readonly documents: number
  /** Pages of sources that have no fair copy, or not of what stands there now. */
  readonly problems: number
  readonly changed: number
  /** Whether it is known what there was before. */
  readonly hasEarlier: boolean
}

/**
 * Writes the pages that show what a build did: one a document, one at a time, and the index. Throws a
 * `ConfigurationError` for folders that cannot be used, and a `DistError` for one that cannot be written.
 */
export async function writeProof(config: Config, options: ProofOptions): Promise<WrittenProof> {
  const { sources = 'sources', dist = 'dist' } = config
  const { out, since, onProgress } = options
  assertApart(sources, out)
  assertApart(dist, out)
  const proof = openProof(config)
  if (proof.manifest.sources.length === 0) {
    throw new ConfigurationError(
      `Unexpected ${dist} without a build, expected its manifest.json; run the build first, or name the folder with --dist`,
    )
  }
  const folder = openProofFolder(out)
  const shown = readEarlierProof(out, proof.manifest).print()
  const earlier = earlierProof(out, proof.manifest, since)
  const lines: DocumentLine[] = []
  try {
    const put = (path: string, text: string) => {
      const stream = folder.open(path)
      stream.append(text)
      stream.finish()
    }
    for (const [index, path] of proof.paths.entries()) {
      const { path: page, text, line } = await proof.pageOf(path, earlier, undefined)
      folder.put({ path, sha256: '', context: null }, [outputOf(page, [Buffer.from(text)])])
      lines.push(line)
      onProgress?.(index + 1, proof.paths.length)
    }
    put(indexPath, indexPage(lines, { served: undefined, hasEarlier: earlier.hasEarlier }))
    put(rulesPath, rulesPage({ served: undefined }))
    put(recordsPath, shown)
    for (const { path, text } of assets) put(path, text)
    folder.finish()
  } finally {
    folder.close()
  }
  return {
    documents: lines.length,
    hasEarlier: earlier.hasEarlier,
    problems: lines.filter(({ problem }) => problem !== undefined).length,
    changed: lines.filter(({ change }) => change === 'new' || change === 'changed').length,
  }
}
