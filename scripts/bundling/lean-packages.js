// What of packages the program does without, or has in another form, so that it starts sooner.
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const detector = fileURLToPath(new URL('../document/language-detector.ts', import.meta.url))

/**
 * The files that are put in the place of those of packages.
 * @type {import('esbuild').Plugin}
 */
export const leanPackages = {
  name: 'lean-packages',
  setup({ onResolve, onLoad }) {
    // Every engine is given to gray-matter; its own would load a parser of JavaScript.
    onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {}',
    }))
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { languages } = await readModel(path)
      return { contents: leanModel(languages), pluginData: path }
    })
    // By its name alone: where the package lies must not show in the bundle.
    onResolve({ filter: /^\.\/language-model\.bin$/ }, ({ pluginData }) => ({
      ...{ path: 'language-model.bin', namespace: 'packed', pluginData },
    }))
    onLoad({ filter: /.*/, namespace: 'packed' }, async ({ pluginData }) => ({
      contents: Buffer.from((await readModel(pluginData)).ngrams, 'latin1'),
      loader: 'file',
    }))
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]entries[\\/]static\.\w+\.js$/ }, ({ path }) => ({
      contents: leanDetector(/(\w+)\.js$/.exec(path)?.[1] ?? ''),
      resolveDir: dirname(path),
    }))
  },
}

/** @param {string} path of the model in the package */
async function readModel(path) {
  return packLanguageModel((await import(pathToFileURL(path).href)).ngramsData)
}

/**
 * The model whose pieces of words stand in a file beside the code, a byte for each character: V8 would read a
 * literal of that length, or what is kept of it, in four times the time.
 * @param {Record<string, string>} languages
 */
function leanModel(languages) {
  return `
import { readFileSync } from 'node:fs'
import file from './language-model.bin'
const ngrams = readFileSync(new URL(file, import.meta.url), 'latin1')
export const ngramsData = { languages: ${JSON.stringify(languages)}, ngrams }
`
}

/** The detector with the model `name`. @param {string} name */
function leanDetector(name) {
  return `
import { avgScore } from '../avgScore.js'
import { dictionary } from '../dictionary.js'
import { separators } from '../regexPatterns.js'
import { ngramsData } from '../ngrams/${name}.js'
import { createDetector } from ${JSON.stringify(detector)}
export const eld = createDetector({ avgScore, dictionary, separators }, ngramsData)
`
}

/**
 * A model of the language detector whose fifty thousand objects are one text, in which is looked up what
 * is asked for: most never is, and to make all of them takes longer than to build a document.
 * @param {{ ngrams: Record<string, Record<string, number>>, languages: Record<string, string> }} model
 */
export function packLanguageModel({ ngrams, languages }) {
  const lines = Object.keys(ngrams)
    .sort()
    .map((key) => {
      const scores = Object.entries(ngrams[key] ?? {}).map((score) => score.join(':'))
      return `${key}\t${scores.join(',')}\n`
    })
  return { languages, ngrams: `\n${lines.join('')}` }
}
