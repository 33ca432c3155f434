import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** The program's CommonJS files in one folder, in ASCII, with what V8 compiled of them in an earlier run. */
export interface KeptCode {
  /** As `require`, for a path that starts with `./`. */
  readonly require: (path: string) => unknown
  /** Keeps, for runs to come, what has been compiled of files of which nothing was kept. */
  readonly keep: () => void
}

interface Compiled {
  readonly script: Script
  readonly code: Uint8Array
  /** Where it is kept. */
  readonly file: string
}

/**
 * Opens the program's files in `folder`. What is kept stands in `cache` there, a file for each file, version
 * of V8 and set of its flags, which are to be set before. Where that folder cannot be written, or the
 * environment asks for no such cache, nothing is kept.
 */
export function openKeptCode(folder: string): KeptCode {
  const cache = join(folder, 'cache')
  const nodeRequire = module.createRequire(join(folder, 'cli.js'))
  const fresh: Compiled[] = []
  // Node's own switch: https://nodejs.org/api/cli.html#node_disable_compile_cache1
  const isOff = process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined

  /** What is loaded here is known to `require` also: a config that imports the library gets the same. */
  function requireFile(path: string): unknown {
    const filename = join(folder, path)
    const known = nodeRequire.cache[filename]
    if (known !== undefined) return known.exports
    const loaded = Object.assign(new module.Module(filename), { importModule })
    nodeRequire.cache[filename] = loaded
    const run = compile(filename, join(cache, `${path}.${cachedDataVersionTag()}`))
    const require = (name: string) =>
      name.startsWith('./') ? requireFile(name) : nodeRequire(name)
    run(loaded.exports, require, loaded, filename, folder)
    loaded.loaded = true
    return loaded.exports
  }

  function compile(filename: string, file: string): (...names: unknown[]) => void {
    const code = readWrapped(filename)
    const cachedData = isOff ? undefined : readKept(file, code)
    // All ASCII, which is not to be decoded.
    const script = new Script(code.toString('latin1'), {
      filename,
      ...(cachedData !== undefined && { cachedData }),
    })
    if (!isOff && script.cachedDataRejected !== false) fresh.push({ script, code, file })
    return script.runInThisContext()
  }

  function keep(): void {
    try {
      for (const { script, code, file } of fresh.splice(0)) {
        mkdirSync(cache, { recursive: true })
        write(file, () => {
          const data = script.createCachedData()
          return Buffer.concat([checksums(code, data), data])
        })
      }
    } catch {
      // Without a place to write to, the next run compiles anew what it needs.
    }
  }

  return { require: requireFile, keep }
}

/** In one step, since others may be reading. Fails before the contents are made where nothing can be written. */
function write(file: string, make: () => Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, '')
    writeFileSync(temporary, make())
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

const importModule = (path: string): Promise<unknown> => import(path)

// As CommonJS has it: https://nodejs.org/api/modules.html#the-module-wrapper
const before = Buffer.from('(function (exports, require, module, __filename, __dirname) {')
const behind = Buffer.from('\n})')

/** The code of a module as a function, read into its place: memory that is new costs more than what it is for. */
function readWrapped(filename: string): Buffer {
  const file = openSync(filename, 'r')
  try {
    const { size } = fstatSync(file)
    const code = Buffer.allocUnsafe(before.length + size + behind.length)
    code.set(before)
    if (readSync(file, code, before.length, size, 0) < size)
      throw new Error(`${filename} ends early`)
    code.set(behind, before.length + size)
    return code
  } finally {
    closeSync(file)
  }
}

/** V8 tells another version's data and flags, but of the code only the length, and trusts the rest. */
function readKept(file: string, code: Uint8Array): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(sumsLength)
    return checksums(code, data).equals(bytes.subarray(0, sumsLength)) ? data : undefined
  } catch {
    return undefined
  }
}

/** Bytes of two CRC-32. */
const sumsLength = 8

/** Against damage and mistakes: who could mean harm by it could as well write another program. */
function checksums(code: Uint8Array, data: Uint8Array): Buffer {
  const sums = Buffer.alloc(sumsLength)
  sums.writeUInt32LE(crc32(code))
  sums.writeUInt32LE(crc32(data), 4)
  return sums
}
