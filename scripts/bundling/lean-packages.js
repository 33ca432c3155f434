// What of packages the program does without, or has in another form, so that it starts sooner.
import { fileURLToPath, pathToFileURL } from 'node:url'

const packedMap = fileURLToPath(new URL('../document/packed-map.ts', import.meta.url))

/**
 * The files that are put in the place of those of packages.
 * @type {import('esbuild').Plugin}
 */
export const leanPackages = {
  name: 'lean-packages',
  setup({ onLoad }) {
    // Every engine is given to gray-matter; its own would load a parser of JavaScript.
    onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {}',
    }))
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => ({
      contents: packLanguageModel((await import(pathToFileURL(path).href)).ngramsData),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    }))
  },
}

/**
 * A model of the language detector whose fifty thousand objects are made when they are asked for: most
 * never are, and to make all of them takes longer than to build a document.
 * @param {{ ngrams: Record<string, Record<string, number>> } & Record<string, unknown>} model
 */
function packLanguageModel({ ngrams, ...others }) {
  const lines = Object.keys(ngrams)
    .sort()
    .map((key) => `${key}\t${JSON.stringify(ngrams[key])}\n`)
  return `
import { openPackedMap } from ${JSON.stringify(packedMap)}
const find = openPackedMap(${JSON.stringify(`\n${lines.join('')}`)})
const known = Object.create(null)
function scoresOf(_, key) {
  const text = known[key] === undefined ? find(key) : undefined
  if (text !== undefined) known[key] = JSON.parse(text)
  return known[key]
}
export const ngramsData = { ...${JSON.stringify(others)}, ngrams: new Proxy({}, { get: scoresOf }) }
`
}
