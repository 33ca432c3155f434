// Keeps what the program starts with in few files: each file more is a millisecond or two of a start.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const scripts = fileURLToPath(new URL('..', import.meta.url))

/**
 * Code that is loaded late shares some files with what is loaded at the start, each some others, and
 * the bundler makes a chunk for every such set. Here it is said to share all of them, which are loaded
 * by then: that leaves one chunk for what all builds run, and one for the command line.
 * @type {import('esbuild').Plugin}
 */
export const fewChunks = {
  name: 'few-chunks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, importer }) => {
      if (kind !== 'dynamic-import' || !importer.startsWith(scripts)) return undefined
      return { path: join(dirname(importer), path), pluginData: 'late' }
    })
    onLoad({ filter: /\.ts$/ }, ({ path, pluginData }) => {
      if (pluginData !== 'late') return undefined
      const isCommand = /^(?:commands|reporters)[\\/]/.test(path.slice(scripts.length))
      const before = isCommand ? 'commands/run-command.ts' : 'corpus/build.ts'
      return {
        contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(scripts + before)}\n`,
        loader: 'ts',
      }
    })
  },
}
