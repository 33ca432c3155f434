import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The bytes of the file at `path`, which anybody may have written, inside of `folder`. Throws an error
 * when it leads out of the folder, over a link, or to what is no file.
 */
export function readInside(folder: string, path: string): Uint8Array {
  return readFileSync(findInside(folder, path))
}

/** The bytes of such a file, piece by piece: it may be larger than memory. */
export function* piecesInside(folder: string, path: string): Generator<Uint8Array> {
  const file = openSync(findInside(folder, path), 'r')
  try {
    const piece = new Uint8Array(64 * 1024)
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** The lines of such a file, which is UTF-8, without their ends. */
export function* linesInside(folder: string, path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let parts: string[] = []
  for (const piece of piecesInside(folder, path)) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    parts.push(first)
    for (const next of others) {
      yield parts.join('')
      parts = [next]
    }
  }
  if (parts.join('') + decoder.decode() !== '') {
    throw new Error(`${path} does not end with a line end`)
  }
}

function findInside(folder: string, path: string): string {
  const parts = path.split('/')
  const isOdd = parts.some((part) => ['', '.', '..'].includes(part)) || /[\\\0]/.test(path)
  if (isOdd) throw new Error(`the path ${JSON.stringify(path)} leads out of ${folder}`)
  const file = join(folder, ...parts)
  if (!lstatSync(file).isFile()) throw new Error(`${path} is no file`)
  const real = realpathSync(file)
  if (!real.startsWith(realpathSync(folder) + sep))
    throw new Error(`${path} leads out of ${folder}`)
  return file
}

/** Every file below `folder`, with `/`, sorted; links and the hidden folder of the build left out. */
export function listInside(folder: string): string[] {
  const found: string[] = []
  const pending = ['']
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`
      if (entryPath === '.fair-copy') continue
      if (entry.isDirectory()) pending.push(entryPath)
      else if (entry.isFile()) found.push(entryPath)
    }
  }
  return found.sort()
}
