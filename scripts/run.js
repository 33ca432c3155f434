#!/usr/bin/env node
// Starts the program from this repository. A bundle starts six times faster than TypeScript through
// a loader, so the program is bundled into `.program/` when it is installed (`--prepare`), and anew
// whenever a file that it was made of has changed: stale code is never run.
import { createHash } from 'node:crypto'
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
/** Packages with large tables, loaded only for the document that needs them. */
const tables = ['iconv-lite', 'jschardet']
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
  const { build } = await import('esbuild')
  const { fewChunks } = await import('./bundling/few-chunks.js')
  const { leanPackages } = await import('./bundling/lean-packages.js')
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'scripts/cli.ts',
      index: 'scripts/index.ts',
      'document-worker': 'scripts/corpus/workers/document-worker.ts',
    },
    outdir: program,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...tables, 'jiti'],
    plugins: [leanPackages, fewChunks],
    // For the CommonJS packages in the bundle.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    metafile: true,
    write: false,
  })
  // A change of what was installed shows in the lockfile.
  const own = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'))
  const bundling = ['few-chunks', 'lean-packages'].map((name) => `scripts/bundling/${name}.js`)
  const paths = new Set([
    'package.json',
    'package-lock.json',
    'scripts/run.js',
    ...bundling,
    ...own,
  ])
  const inputs = Object.fromEntries(
    // A file that was written meanwhile may have been read before: it makes the next start bundle again.
    [...paths].map((path) => [path, statSync(root + path).mtimeMs < started ? stampOf(path) : '']),
  )
  const code = hashCode(metafile, outputFiles)
  // The stamps last: a bundle that was interrupted is not taken for a whole one.
  for (const { path, text } of outputFiles) {
    write(path, text.replaceAll('@code-of-the-program@', code))
  }
  write(`${program}LICENSES.txt`, licencesOf(metafile))
  write(inputsFile, JSON.stringify(inputs))
  removeOthers(outputFiles.map(({ path }) => path))
}

/**
 * A hash of what a build runs, the library without the command line: what it made is not reused by
 * another program. Comments are not in it, and paths are relative.
 * @param {import('esbuild').Metafile} metafile
 * @param {import('esbuild').OutputFile[]} outputFiles
 */
function hashCode(metafile, outputFiles) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const names = new Set(['index.js', 'document-worker.js'])
  for (const name of names) {
    const imports = metafile.outputs[`.program/${name}`]?.imports ?? []
    for (const { path, external } of imports) if (!external) names.add(basename(path))
  }
  const hash = createHash('sha256')
  for (const name of [...names].sort()) hash.update(texts.get(name) ?? '')
  for (const name of tables) {
    hash.update(
      JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version,
    )
  }
  return hash.digest('hex')
}

/**
 * The licences of the packages in the bundle, which ask to be passed on with their code.
 * @param {import('esbuild').Metafile} metafile
 */
function licencesOf(metafile) {
  // Some packages hold copies of others, which have no licence of their own.
  const folders = Object.keys(metafile.inputs)
    .flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [])
    .filter((folder) => statSync(`${root}${folder}/package.json`, { throwIfNoEntry: false }))
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(`${root}${folder}/package.json`, 'utf8'),
      )
      const files = readdirSync(root + folder).filter((file) =>
        /^(?:licen[cs]e|copying)/i.test(file),
      )
      const texts = files.map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim())
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

/** What earlier bundles left would only pile up. @param {string[]} paths */
function removeOthers(paths) {
  const kept = new Set(paths.map((path) => basename(path)))
  for (const name of readdirSync(program)) {
    if (name.endsWith('.js') && !kept.has(name)) rmSync(program + name, { force: true })
  }
  rmSync(`${program}cache`, { recursive: true, force: true })
}

/**
 * In one step, since another process may be reading. What a link to this folder starts must be executable.
 * @param {string} path
 * @param {string} contents
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
