// Bundles what is measured, and the measuring, into `.program/` beside this file, and runs it.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
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
  const { metafile } = await build({
    ...{ absWorkingDir: root, entryPoints: ['scripts/cli.ts'], outdir: 'none', write: false },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ external: ['eld/*', 'jschardet', 'iconv-lite', 'jiti'], metafile: true },
  })
  const chunks = new Set(['none/cli.js'])
  for (const chunk of chunks) {
    for (const { path, kind, external } of metafile.outputs[chunk]?.imports ?? []) {
      if (!external && kind === 'import-statement') chunks.add(path)
    }
  }
  const inputs = [...chunks].flatMap((chunk) => Object.keys(metafile.outputs[chunk]?.inputs ?? {}))
  const files = inputs.filter((path) => path.startsWith('node_modules/'))
  const imports = files.map((path, index) => `import * as m${index} from '${root}${path}'`)
  const kept = `globalThis.kept = [${files.map((_, index) => `m${index}`).join()}]`
  const entry = `${outfile}.entry.mjs`
  writeFileSync(entry, [...imports, "import 'eld/extrasmall'", kept, ''].join('\n'))
  await bundle(entry, outfile)
}
