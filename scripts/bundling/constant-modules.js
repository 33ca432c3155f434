// Modules that hold nothing but a text, made of what the program needs for nothing else: they are run when
// the program is bundled, and the text stands in a file beside the code, since V8 would read a literal of that
// length, or what is kept of it, in several times the time.
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { supported } from './common-js.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = /[\\/]page-furniture[\\/]phrase-table\.ts$/

/**
 * Puts their texts in the place of such modules, each of which exports one by default, and adds to `inputs` what
 * these were made of: paths below the root of the project.
 * @param {Set<string>} inputs
 * @returns {import('esbuild').Plugin}
 */
export const constantModules = (inputs) => ({
  name: 'constant-modules',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: modules }, async ({ path }) => {
      const file = `./${basename(path, '.ts')}.bin`
      return {
        contents: `
import { readFileSync } from 'node:fs'
import file from ${JSON.stringify(file)}
export default readFileSync(new URL(file, import.meta.url), 'utf8')
`,
        pluginData: { constantOf: path },
      }
    })
    // By its name alone: where it lies must not show in the bundle.
    onResolve({ filter: /^\.\/[\w-]+\.bin$/ }, ({ path, pluginData }) =>
      pluginData?.constantOf === undefined
        ? undefined
        : { path: basename(path), namespace: 'constant', pluginData },
    )
    onLoad({ filter: /.*/, namespace: 'constant' }, async ({ pluginData }) => {
      const { metafile, outputFiles } = await build({
        ...{ absWorkingDir: root, entryPoints: [pluginData.constantOf], bundle: true },
        ...{ write: false, metafile: true, format: 'esm', platform: 'node', target: 'node20' },
        supported,
      })
      for (const input of Object.keys(metafile.inputs)) inputs.add(input)
      const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
      const { default: text } = await import(`data:text/javascript;base64,${code}`)
      return { contents: text, loader: 'file' }
    })
  },
})
