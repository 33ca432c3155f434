import { statSync } from 'node:fs'
import { join } from 'node:path'
import { assets } from '../../proof/assets.ts'
import type { DocumentLine } from '../../proof/document-line.ts'
import { indexPage } from '../../proof/index-page.ts'
import { policyOf } from '../../proof/page.ts'
import { indexPath, rulesPath } from '../../proof/page-path.ts'
import { rulesPage } from '../../proof/rules-page.ts'
import type { Config } from '../config/config.ts'
import { type EarlierProof, earlierProof } from './earlier-proof.ts'
import { type OpenedProof, openProof } from './open-proof.ts'
import { pageName } from './page-name.ts'
import type { ProofOptions } from './write-proof.ts'

interface LiveFile {
  readonly type: string
  readonly text: string
}

/** The pages as they would be written now, each made when it is asked for; nothing is written. */
export interface LiveProof {
  /** The file at a path, as it is after so many changes. */
  readonly find: (path: string, changes: number) => Promise<LiveFile | undefined>
  readonly policy: string
}

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' }

/** `out` is the folder of written pages, which tell what has changed since, where `since` does not. */
export function openLiveProof(
  config: Config,
  { out, since }: Pick<ProofOptions, 'out' | 'since'>,
): LiveProof {
  const lines = new Map<string, { readonly stamp: string; readonly line: DocumentLine }>()

  /** What the index tells of each document: nothing is read anew that is as it was. */
  async function allLines(proof: OpenedProof, earlier: EarlierProof): Promise<DocumentLine[]> {
    const stamps = stampsOf(proof, config.sources ?? 'sources')
    for (const path of lines.keys()) if (!stamps.has(path)) lines.delete(path)
    const found: DocumentLine[] = []
    for (const [path, stamp] of stamps) {
      const known = lines.get(path)
      const line =
        known?.stamp === stamp ? known.line : (await proof.pageOf(path, earlier, undefined)).line
      lines.set(path, { stamp, line })
      found.push({ ...line, change: earlier.changeOf(path) })
    }
    return found
  }

  return {
    policy: policyOf(true),
    async find(path, served) {
      const asset = assets.find((one) => one.path === path)
      if (asset !== undefined) {
        return { type: types[path.split('.').at(-1) ?? ''] ?? 'text/plain', text: asset.text }
      }
      if (path === rulesPath) return page(rulesPage({ served }))
      if (!path.endsWith('.html')) return undefined
      const proof = openProof(config)
      const earlier = earlierProof(out, proof.manifest, since)
      if (path === indexPath) {
        const { hasEarlier } = earlier
        return page(indexPage(await allLines(proof, earlier), { served, hasEarlier }))
      }
      const source = proof.paths.find((one) => pageName(one) === path)
      if (source === undefined) return undefined
      return page((await proof.pageOf(source, earlier, served)).text)
    },
  }
}

function page(text: string): LiveFile {
  return { type: 'text/html', text }
}

/** By source: what changes when its page does. */
function stampsOf({ manifest, paths }: OpenedProof, sources: string): Map<string, string> {
  const stamps = new Map(paths.map((path) => [path, stampOf(join(sources, path))]))
  for (const { source, sha256 } of manifest.outputs) {
    if (source !== null) stamps.set(source, `${stamps.get(source)} ${sha256}`)
  }
  return stamps
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs}`
}
