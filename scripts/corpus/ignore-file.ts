import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore from 'ignore'
import { ConfigurationError } from './configuration-error.ts'
import { codeOf } from './dist-error.ts'

/** Names what in the folder of sources is none, as `.gitignore` does; stands at its top. */
export const ignoreFile = '.fair-copyignore'

/** Whether a path below the folder of sources, with `/`, is not to be built. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean

/** What `.fair-copyignore` in `folder` names. Throws a `ConfigurationError` when it cannot be read. */
export function readIgnoreFile(folder: string): IsIgnored {
  let text: string
  try {
    text = readFileSync(join(folder, ignoreFile), 'utf8')
  } catch (error) {
    // Where there is no folder, whoever lists it says so.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return () => false
    throw new ConfigurationError(
      `Unexpected ${join(folder, ignoreFile)} that cannot be read (${codeOf(error)}), expected a file of patterns; make it readable or remove it`,
    )
  }
  // Which files are built does not depend on the disk, so case counts.
  const patterns = ignore({ ignorecase: false }).add(text.replace(/^\ufeff/, ''))
  return (path, isFolder) => patterns.ignores(isFolder ? `${path}/` : path)
}
