// Makes CommonJS of the bundler's modules, which it can split in that form alone: only of CommonJS can be
// kept on Node 20 what V8 compiled of it, and what a program takes of Node's own modules costs less there.
import { transform } from 'esbuild'

// Code of which V8 was given what it had compiled cannot import on Node 20: `start/kept-code.ts` does it then.
const imports = `const fileUrl = require('node:url').pathToFileURL(__filename).href
const importLate = async (path) => path.startsWith('./') ? require(path) : await (module.importModule?.(path) ?? import(path))
`

/**
 * The same code as CommonJS, which loads late what it loaded late, and files of its own as `require` does.
 * @param {string} text
 */
export async function toCommonJs(text) {
  const { code } = await transform(text, {
    ...{ format: 'cjs', platform: 'node', target: 'node20' },
    define: { 'import.meta.url': 'fileUrl' },
  })
  // What the system starts with `node` says so in its first line.
  const [first = ''] = /^#!.*\n/.exec(code) ?? []
  return `${first}"use strict";\n${imports}${code.slice(first.length).replace(/(?<![.\w$])import\(/g, 'importLate(')}`
}
