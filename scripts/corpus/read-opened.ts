import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'

/**
 * Opens the file at `path` with `flags`, and reads it if `isMeant` takes it: to ask the open file costs
 * less than to ask by its path. Throws the error of the file system.
 */
export function readOpened(
  path: string,
  flags: number,
  isMeant: (stats: Stats) => boolean,
): { readonly stats: Stats; readonly bytes: Buffer | undefined } {
  const file = openSync(path, flags)
  try {
    const stats = fstatSync(file)
    return { stats, bytes: isMeant(stats) ? readFileSync(file) : undefined }
  } finally {
    closeSync(file)
  }
}
