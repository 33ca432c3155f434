#!/usr/bin/env node
// Starts the program from this repository. A bundle starts six times faster than TypeScript through
// a loader, so the program is bundled into `.program/` when it is installed (`--prepare`), and anew
// whenever a file that it was made of has changed: stale code is never run.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = `${root}.program/`
const isPreparing = process.argv[2] === '--prepare'
const inputsFile = `${program}inputs.json`

/** What a file of the program is known by: its size and when it was written. @param {string} path */
function stampOf(path) {
  const stats = statSync(root + path, { throwIfNoEntry: false })
  return stats === undefined ? 'missing' : `${stats.size} ${stats.mtimeMs}`
}

function isFresh() {
  try {
    /** @type {Record<string, string>} */
    const inputs = JSON.parse(readFileSync(inputsFile, 'utf8'))
    return Object.entries(inputs).every(([path, stamp]) => stampOf(path) === stamp)
  } catch {
    return false
  }
}

async function bundle() {
  const started = Date.now()
  const { bundleProgram } = await import('./bundling/bundle.js')
  const { files, inputs } = await bundleProgram(root)
  // A change of what was installed shows in the lockfile.
  const own = inputs.filter((path) => !path.startsWith('node_modules/'))
  const bundling = readdirSync(`${root}scripts/bundling`).map((name) => `scripts/bundling/${name}`)
  const paths = ['package.json', 'package-lock.json', 'scripts/run.js', ...bundling, ...own]
  const stamps = Object.fromEntries(
    // A file that was written meanwhile may have been read before: it makes the next start bundle again.
    [...new Set(paths)].map((path) => [
      path,
      statSync(root + path).mtimeMs < started ? stampOf(path) : '',
    ]),
  )
  // The stamps last: a bundle that was interrupted is not taken for a whole one.
  for (const [name, contents] of files) write(program + name, contents)
  write(inputsFile, JSON.stringify(stamps))
  removeOthers(files)
}

/**
 * What earlier bundles left would only pile up.
 * @param {ReadonlyMap<string, unknown>} files
 */
function removeOthers(files) {
  for (const name of readdirSync(program)) {
    if (/\.(?:[cm]?js|bin)$/.test(name) && !files.has(name)) rmSync(program + name, { force: true })
  }
  rmSync(`${program}cache`, { recursive: true, force: true })
}

/**
 * In one step, since another process may be reading. What a link to this folder starts must be executable.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, contents, { mode: basename(path) === 'cli.js' ? 0o755 : 0o644 })
  renameSync(temporary, path)
}

if (isPreparing || !isFresh()) await bundle()
if (!isPreparing) {
  process.argv[1] = `${program}cli.js`
  await import(pathToFileURL(`${program}cli.js`).href)
}
