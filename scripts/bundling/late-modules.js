// What most documents do without stands in files of its own, each loaded when the first asks for it: to read
// it, and what V8 kept of it, is a tenth of a short build.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const scripts = fileURLToPath(new URL('..', import.meta.url))

/**
 * By the names of the files, the modules in them, below `scripts/`, or the package. Whoever imports them uses
 * them within functions alone: what is used while a module is loaded is loaded with it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const files = {
  'late-markdown-parser': ['markdown/parse-whole.ts', 'markdown/leaf-blocks.ts'],
  'late-markdown-printer': ['markdown/print-whole.ts'],
  'late-front-matter': [
    ...['source/front-matter-engines.ts', 'source/read-yaml.ts', 'document/print-yaml.ts'],
  ],
  'late-mail': [
    ...['decode-base64', 'decode-charset', 'decode-quoted-printable', 'decode-words'].map(
      (name) => `rules/mime/${name}.ts`,
    ),
  ],
  'late-character-names': ['decode-named-character-reference'],
  'late-globs': ['picomatch'],
  'late-ignore-file': ['ignore'],
}

/** @param {string} module */
const isOwn = (module) => module.endsWith('.ts')

const fileOf = new Map(
  Object.entries(files).flatMap(([file, modules]) =>
    modules.map((module) => [isOwn(module) ? scripts + module : module, file]),
  ),
)

/** The entry points of the bundle that are these files. */
export const lateEntries = Object.fromEntries(
  Object.keys(files).map((file) => [file, `late:${file}`]),
)

/** Makes the files, and has them imported from beside the code. @type {import('esbuild').Plugin} */
export const lateModules = {
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^late:/ }, ({ path }) => ({
      ...{ path: path.slice('late:'.length), namespace: 'late' },
    }))
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: [
        ...(files[path] ?? []).map(exportAll),
        // Whatever else needs of the code of all builds is loaded by then.
        "import './corpus/build.ts'",
      ].join('\n'),
      resolveDir: scripts,
    }))
    onResolve({ filter: /^[\w.@]/ }, ({ path, importer, namespace, kind }) => {
      if (namespace === 'late' || kind !== 'import-statement') return undefined
      const file = fileOf.get(path.startsWith('.') ? join(dirname(importer), path) : path)
      if (file === undefined || fileOf.get(importer) === file) return undefined
      return { path: `./${file}.cjs`, external: true }
    })
  },
}

/** @param {string} module */
function exportAll(module) {
  if (isOwn(module)) return `export * from './${module}'`
  return module === 'decode-named-character-reference'
    ? `export * from '${module}'`
    : `export { default } from '${module}'`
}

/**
 * CommonJS that loads such a file where something of it is used, not where it is imported: the bundler names
 * what it imported wherever that is used.
 * @param {string} code
 */
export function deferLate(code) {
  const imports = /\bvar (import_late_\w+)=((?:__toESM\()?require\("\.\/late-[\w-]+\.cjs"\)\)?);/g
  const names = [...code.matchAll(imports)].map(([, name]) => name)
  if (names.length === 0) return code
  const used = new RegExp(`\\b(${names.join('|')})\\b(?!=)`, 'g')
  return code.replace(used, 'load_$1()').replace(imports, 'var $1;var load_$1=()=>$1??=$2;')
}
