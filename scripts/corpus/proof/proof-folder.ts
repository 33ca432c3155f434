import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../configuration-error.ts'
import { type DistFolder, openDist } from '../dist-folder.ts'
import { readDistState } from '../dist-state.ts'
import { manifestPath } from '../manifest.ts'
import { statOf } from '../outputs.ts'

/** What tells the manifest of a proof from that of a build. */
const fingerprint = 'proof'

/**
 * Opens the folder of a proof, which is kept as dist is: by a manifest, outside of which nothing is
 * touched, under a lock. Throws a `ConfigurationError` for a folder that holds something else.
 */
export function openProofFolder(folder: string): DistFolder {
  const state = readDistState(folder)
  const isOwn = state.manifest.fingerprint === fingerprint
  if (!isOwn && !state.isInterrupted && !isEmpty(folder)) {
    throw new ConfigurationError(
      `Unexpected folder ${folder} with files that no proof wrote, expected an empty one, or that of an earlier proof; name another with --out`,
    )
  }
  const opened = openDist(folder, state, { fingerprint, check: false })
  const begun = new Set(state.begun.map(({ path }) => path))
  const assertOwn = (path: string) => {
    if (state.claimed.has(path) || begun.has(path) || path === manifestPath) return
    if (statOf(folder, path) === undefined) return
    throw new ConfigurationError(
      `Unexpected file ${join(folder, path)} that no proof wrote, expected nothing in the place of a page; move it away`,
    )
  }
  return {
    ...opened,
    put(source, outputs, slug) {
      for (const { path } of outputs) assertOwn(path)
      opened.put(source, outputs, slug)
    },
    open(path) {
      assertOwn(path)
      return opened.open(path)
    },
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return true
  }
}
