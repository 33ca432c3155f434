import { constants, type Stats } from 'node:fs'
import { VFile } from 'vfile'
import { codeOf } from './dist-error.ts'
import { readOpened } from './read-opened.ts'
import { unreadable } from './unreadable.ts'

type Read =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: VFile }

/** The size up to which a source is read when nothing else is set: 50 MiB. */
export const defaultMaxBytes = 50 * 2 ** 20

/**
 * The bytes of the file at `path`, which messages call `name`; or a file with the error that it cannot
 * be read or is larger than `maxBytes`.
 */
export function readSourceFile(path: string, name: string, maxBytes: number): Read {
  try {
    const isMeant = ({ size }: Stats) => size <= maxBytes
    const { stats, bytes } = readOpened(path, constants.O_RDONLY, isMeant)
    return bytes === undefined ? { problem: tooLarge(name, stats.size, maxBytes) } : { bytes }
  } catch (error) {
    const found = `unreadable source (${codeOf(error) ?? 'unknown reason'})`
    const expected = 'a regular file that the build may read'
    return { problem: unreadable(name, { found, expected, todo: 'make it readable or remove it' }) }
  }
}

/** A file with the error that it has more bytes than are read. */
export function tooLarge(path: string, size: number, maxBytes: number): VFile {
  const file = new VFile({ path })
  const text = `Unexpected file of ${size} bytes, expected ${maxBytes} at the most; split it, or set maxBytes in the config`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'too-large', source: 'fair-copy', place }).fatal = true
  return file
}
