// Bundles what is measured, and the measuring, into `.program/` beside this file, and runs it.
import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { leanPackages } from '../../bundling/lean-packages.js'
import { bundle, root } from '../bundle.js'

const folder = `${root}scripts/testing/bench/.program/`

// The program as it is shipped, made anew if need be.
execFileSync(process.execPath, [`${root}scripts/run.js`, '--version'], { stdio: 'ignore' })
for (const name of ['floor', 'loop', 'hash']) {
  await bundle(`scripts/testing/bench/programs/${name}.ts`, `${folder}${name}.js`)
}
await bundlePackages(`${folder}packages.js`)
await bundle('scripts/testing/bench/main.ts', `${folder}main.js`)
process.argv.splice(2, 0, root)
await import(pathToFileURL(`${folder}main.js`).href)

/**
 * What the program starts with, without the program: the same files of packages, and the language
 * model that a text without a language in its front matter needs.
 * @param {string} outfile
 */
async function bundlePackages(outfile) {
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    ...{ absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ external: ['jschardet', 'iconv-lite', 'jiti'], plugins: [leanPackages] },
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  }
  const entryPoints = ['scripts/commands/build.ts']
  const { metafile } = await build({
    ...{ ...options, entryPoints, outdir: 'none', splitting: true, write: false, metafile: true },
  })
  const chunks = new Set(['none/build.js'])
  for (const chunk of chunks) {
    for (const { path, kind, external } of metafile.outputs[chunk]?.imports ?? []) {
      if (!external && kind === 'import-statement') chunks.add(path)
    }
  }
  const inputs = [...chunks].flatMap((chunk) => Object.keys(metafile.outputs[chunk]?.inputs ?? {}))
  const files = inputs.filter((path) => path.startsWith('node_modules/'))
  const imports = files.map((path, index) => `import * as m${index} from './${path}'`)
  const kept = `globalThis.kept = [${files.map((_, index) => `m${index}`).join()}]`
  const contents = [...imports, "import 'eld/extrasmall'", kept].join('\n')
  await build({ ...options, stdin: { contents, resolveDir: root }, outfile })
}
