// Makes CommonJS of the bundler's modules, which it can split in that form alone: only of CommonJS can be
// kept on Node 20 what V8 compiled of it, and what a program takes of Node's own modules costs less there.
import { transform } from 'esbuild'
import { deferLate } from './late-modules.js'

/**
 * What Node 20 can do, and the bundler does not know of: it would make a literal with a class of Unicode a
 * call, which reads the pattern anew each time that it is come by.
 */
export const supported = { 'regexp-unicode-property-escapes': true }

// Code of which V8 was given what it had compiled cannot import on Node 20: `start/kept-code.ts` does it then.
const imports = `const fileUrl = require('node:url').pathToFileURL(__filename).href
const importLate = async (path) => path.startsWith('./') ? require(path) : await (module.importModule?.(path) ?? import(path))
`

/**
 * The same code as CommonJS, which loads late what it loaded late, and files of its own as `require` does. In
 * ASCII: with one other character, V8 keeps all of it in twice the size, and reads it in ten times the time.
 * @param {string} text
 */
export async function toCommonJs(text) {
  const { code } = await transform(text, {
    ...{ format: 'cjs', platform: 'node', target: 'node20', supported },
    // Less to read. Names stay, and lines too short to scroll, for those who read a stack.
    ...{ minifyWhitespace: true, lineLimit: 120 },
    define: { 'import.meta.url': 'fileUrl' },
  })
  // Lines are broken within strings, too, where names of files are to be found.
  const whole = code.replace(/(?<!\\)((?:\\\\)*)\\\n/g, '$1')
  const late = deferLate(whole).replace(/(?<![.\w$])import\(/g, 'importLate(')
  // What the system starts with `node` says so in its first line.
  const [first = ''] = /^#!.*\n/.exec(late) ?? []
  return `${first}"use strict";\n${imports}${inAscii(late.slice(first.length))}`
}

/**
 * The bundler leaves other characters in comments, patterns and tagged templates: escapes mean the same there, but
 * for what a tag takes as it is written, and behind a backslash.
 * @param {string} code
 */
function inAscii(code) {
  const [found] = /String\.raw`[^`]*[^\0-\x7f]|(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code) ?? []
  if (found !== undefined) throw new Error(`Unexpected ${found}, expected an escape (\\u…)`)
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
