import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The bytes of the file at `path`, which anybody may have written, inside of `folder`. Throws an error
 * when it leads out of the folder, over a link, or to what is no file.
 */
export function readInside(folder: string, path: string): Uint8Array {
  const parts = path.split('/')
  const isOdd = parts.some((part) => ['', '.', '..'].includes(part)) || /[\\\0]/.test(path)
  if (isOdd) throw new Error(`the path ${JSON.stringify(path)} leads out of ${folder}`)
  const file = join(folder, ...parts)
  if (!lstatSync(file).isFile()) throw new Error(`${path} is no file`)
  const real = realpathSync(file)
  if (!real.startsWith(realpathSync(folder) + sep))
    throw new Error(`${path} leads out of ${folder}`)
  return readFileSync(file)
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
