// Bundles the program.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { supported, toCommonJs } from './common-js.js'
import { constantModules } from './constant-modules.js'
import { fewChunks } from './few-chunks.js'
import { lateEntries, lateModules } from './late-modules.js'
import { leanPackages } from './lean-packages.js'
import { licencesOf } from './licences.js'

/** Packages with large tables, loaded only for the document that needs them. */
const tables = ['iconv-lite', 'jschardet']

/**
 * The files of the program and what stands in them, by their names, and the paths of the files below `root` that
 * they are made of. `index.mjs`, `cli.js` and `worker.js` load the others.
 * @param {string} root with `/` at its end
 * @returns {Promise<{ files: Map<string, string | Uint8Array>, inputs: string[] }>}
 */
export async function bundleProgram(root) {
  /** @type {import('esbuild').BuildOptions & { metafile: true, write: false }} */
  const options = {
    ...{ absWorkingDir: root, outdir: '.program', bundle: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20', supported, metafile: true, write: false },
  }
  /** @type {Set<string>} */
  const constantInputs = new Set()
  const starts = await build({
    ...options,
    entryPoints: { cli: 'scripts/cli.ts', worker: 'scripts/start/worker.ts' },
  })
  const code = await build({
    ...options,
    entryPoints: {
      'command-line': 'scripts/commands/run-command.ts',
      library: 'scripts/index.ts',
      'document-worker': 'scripts/corpus/workers/document-worker.ts',
      ...lateEntries,
    },
    splitting: true,
    outExtension: { '.js': '.cjs' },
    external: [...tables, 'jiti'],
    plugins: [constantModules(constantInputs), leanPackages, lateModules, fewChunks],
  })
  const hash = hashCode(root, code)
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map([
    // Without a loader of modules, Node starts in a seventh less time.
    ['package.json', '{ "type": "commonjs" }\n'],
    ['index.mjs', libraryModule(code.metafile)],
    ['LICENSES.txt', licencesOf(root, code.metafile)],
  ])
  for (const { path, text, contents } of [...code.outputFiles, ...starts.outputFiles]) {
    const isCode = /\.c?js$/.test(path)
    const own = isCode ? await toCommonJs(text.replaceAll('@code-of-the-program@', hash)) : contents
    files.set(basename(path), own)
  }
  const inputs = [code, starts]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .concat(...constantInputs)
    .filter((path) => !/^(?:packed|late|constant):/.test(path))
  return { files, inputs }
}

/**
 * A hash of what a build runs, the library without the command line: what it made is not reused by
 * another program. Comments are not in it, and paths are relative.
 * @param {string} root
 * @param {{ metafile: import('esbuild').Metafile, outputFiles: import('esbuild').OutputFile[] }} code
 */
function hashCode(root, { metafile, outputFiles }) {
  const contents = new Map(outputFiles.map((file) => [basename(file.path), file.contents]))
  const late = Object.keys(lateEntries).map((name) => `${name}.cjs`)
  const names = new Set(['library.cjs', 'document-worker.cjs', ...late])
  for (const name of names) {
    const imports = metafile.outputs[`.program/${name}`]?.imports ?? []
    for (const { path, external } of imports) if (!external) names.add(basename(path))
  }
  const hash = createHash('sha256')
  for (const name of [...names].sort()) hash.update(contents.get(name) ?? '')
  for (const name of tables) {
    hash.update(
      JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version,
    )
  }
  return hash.digest('hex')
}

/**
 * The module that is the library for its importers.
 * @param {import('esbuild').Metafile} metafile
 */
function libraryModule(metafile) {
  const names = metafile.outputs['.program/library.cjs']?.exports ?? []
  return `import { createRequire } from 'node:module'

export const {
${names.map((name) => `  ${name},\n`).join('')}} = createRequire(import.meta.url)('./library.cjs')
`
}
