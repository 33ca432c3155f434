import type { Fence } from './front-matter-fence.ts'

export type Language = 'yaml' | 'toml' | 'json'

const languages: Readonly<Record<string, Language>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/** Names of engines that run code or that no engine here reads. The first five are known to `gray-matter`. */
export const refusedEngines = [
  ...['js', 'javascript', 'coffee', 'coffeescript', 'cson'],
  ...['mjs', 'cjs', 'ecmascript', 'es6', 'jsx', 'ts', 'typescript', 'tsx', 'livescript', 'ls'],
  ...['json5', 'jsonc', 'hjson', 'ini', 'xml', 'edn', 'clojure', 'lisp', 'scheme', 'lua', 'perl'],
  ...['php', 'python', 'py', 'ruby', 'rb', 'sh', 'bash', 'eval', 'dhall', 'nix', 'org'],
] as const

/** How sure it is that the lines behind an opening fence are meant as data. */
export type Certainty = 'certain' | 'possible' | 'none'

export interface Opening {
  /** Without it, the engine that is named is not one that is run here. */
  readonly language: Language | undefined
  readonly certainty: Certainty
}

/** What the opening fence and the first line tell about a block. */
export function readOpening({ mark, name, firstLine }: Fence, block: string): Opening {
  if (mark === '+++') return { language: 'toml', certainty: tomlCertainty(block) }
  if (name === '') return { language: 'yaml', certainty: yamlCertainty(block) }
  const lowered = name.toLowerCase()
  if (Object.hasOwn(languages, lowered)) {
    return { language: languages[lowered], certainty: 'certain' }
  }
  const refused = (refusedEngines as readonly string[]).includes(lowered)
  // A word glued to a rule can be a name that prose is signed with.
  const data = yamlCertainty(firstLine) === 'certain' || /^\s*(?:\{|[\w."'-]+\s*=)/.test(firstLine)
  return { language: undefined, certainty: refused || data ? 'certain' : 'none' }
}

/**
 * YAML for certain starts with `key:`, the key one word or in quotes. Possibly it starts with a
 * comment, blanks, a key of up to four words, or `{`; then it must also be read without a fault.
 */
function yamlCertainty(block: string): Certainty {
  const { lead, line } = firstWrittenLine(block)
  if (/^\{\s*(?:$|["'}]|[\w-]+\s*:)/.test(line)) return 'possible'
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?:[ \t]|$)/.test(line)) return 'certain'
  const colon = /:(?:[ \t]|$)/.exec(line)
  if (colon === null) return 'none'
  const key = line.slice(0, colon.index).trimEnd()
  if (!/^[\p{L}\p{N}_$.]/u.test(key)) return 'none'
  const words = key.split(/[ \t]+/, 5).length
  if (words > 4) return 'none'
  return words === 1 && lead === '' ? 'certain' : 'possible'
}

/** TOML for certain starts with `key =`. Possibly it starts with `[table]`, which can be prose in brackets. */
function tomlCertainty(block: string): Certainty {
  const { line } = firstWrittenLine(block)
  if (/^\[\[?[^[\]]+\]\]?[ \t]*(?:#.*)?$/.test(line)) return 'possible'
  const equals = line.indexOf('=')
  const key = line.slice(0, Math.max(0, equals)).trimEnd()
  if (/^(?:[\w.-]+|"(?:[^"\\]|\\.)*"|'[^']*')$/.test(key)) return 'certain'
  return /^[\w."'-][\w."' \t-]*$/.test(key) ? 'possible' : 'none'
}

/** The first line that is neither blank nor a comment, and what stands before it. */
function firstWrittenLine(block: string): { readonly lead: string; readonly line: string } {
  const written = /^[ \t]*([^#\s][^\r\n]*)/m.exec(block)
  if (written === null) return { lead: block, line: '' }
  const line = written[1] ?? ''
  return { lead: block.slice(0, written.index + written[0].length - line.length), line }
}
