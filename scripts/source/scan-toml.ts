import type { Range } from '../text/range.ts'

/** A value that is neither string nor list nor table, as it was written. */
export interface BareValue extends Range {
  readonly written: string
}

/** A piece of TOML that belongs to one key of the top: a pair before the first table, or a table with its pairs. */
export interface Statement extends Range {
  /** The whole key as it was written, dotted and quoted as it may be. */
  readonly key: string
}

/** A pair on a line of its own, from its key to its value; with an empty key, the head of its table. */
export interface Pair extends Range {
  readonly key: string
  /** The table that it stands in: the same object for each of its pairs. */
  readonly table: { readonly key: string; readonly isItem: boolean } | undefined
}

export interface TomlScan {
  readonly pairs: readonly Pair[]
  readonly bare: readonly BareValue[]
  readonly statements: readonly Statement[]
  /** The text with the index in `bare` in the place of each bare value. */
  readonly indexed: string
}

/** The tokens of TOML 1.0, the longer ones before those they start with. Each takes its text in one way, so all are linear. */
const tokens: readonly RegExp[] = [
  /[ \t]+/,
  /#[^\n]*/,
  /"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*"{3,5}/,
  /'''[^']*(?:'(?!'')[^']*)*'{3,5}/,
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/,
  /'[^']*'/,
  /[[\]{}=,\n]/,
  // A date and a time with a space between them are one value.
  /[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9][^\s,\]}#]*/,
  /[^\s,=[\]{}#"']+/,
  /[\s\S]/,
]

/**
 * Finds the bare values of `text`, which must be valid TOML. The parser gives the same number for
 * `1.10` and `1.1`, and no places; of `indexed` it gives numbers that lead to the spellings.
 */
export function scanToml(text: string): TomlScan {
  const token = new RegExp(tokens.map(({ source }) => source).join('|'), 'g')
  const bare: BareValue[] = []
  const statements: { key: string; start: number; end: number }[] = []
  const indexed: string[] = []
  const open: string[] = []
  const pairs: {
    key: string
    table: { key: string; isItem: boolean } | undefined
    start: number
    end: number
  }[] = []
  let place: 'line start' | 'key' | 'head' | 'before value' | 'after value' = 'line start'
  let inTable = false

  for (const { 0: found, index: start } of text.matchAll(token)) {
    const end = start + found.length
    if (place === 'before value' && !/^[\s#"'[\]{},]/.test(found)) {
      indexed.push(String(bare.length))
      bare.push({ written: found, start, end })
      const around = statements.at(-1)
      if (around !== undefined) around.end = end
      const pair = pairs.at(-1)
      if (pair !== undefined) pair.end = end
      place = 'after value'
      continue
    }
    indexed.push(found)
    if (/^[ \t#]/.test(found)) continue
    if (found === '\n') {
      if (open.length === 0) place = 'line start'
      continue
    }
    if (place === 'line start') {
      place = found === '[' ? 'head' : 'key'
      if (place === 'head') inTable = true
      if (place === 'head' || !inTable) statements.push({ key: '', start, end })
      const table = place === 'head' ? { key: '', isItem: false } : pairs.at(-1)?.table
      pairs.push({ key: '', table, start, end })
    }
    const statement = statements.at(-1)
    if (statement !== undefined) statement.end = end
    const pair = pairs.at(-1)
    if (pair !== undefined) pair.end = end
    if (place === 'head') {
      const isName = found !== '[' && found !== ']'
      if (statement !== undefined && isName) statement.key += found
      if (pair?.table !== undefined && isName) pair.table.key += found
      else if (pair?.table !== undefined && pair.start < start && found === '[')
        pair.table.isItem = true
    } else if (found === '=') place = 'before value'
    else if (found === ',') place = open.at(-1) === '[' ? 'before value' : 'key'
    else if (found === '[' || found === '{') {
      open.push(found)
      place = found === '[' ? 'before value' : 'key'
    } else if (found === ']' || found === '}') {
      open.pop()
      place = 'after value'
    } else if (place === 'before value') place = 'after value'
    else if (place === 'key' && open.length === 0) {
      if (!inTable && statement !== undefined) statement.key += found
      if (pair !== undefined) pair.key += found
    }
  }
  return { bare, statements, pairs, indexed: indexed.join('') }
}
