import { unseen } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'

const controls = /[\u202a-\u202e\u2066-\u2069]/gu
const isAny = new RegExp(controls.source)

const names: Readonly<Record<string, string>> = {
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
}

/**
 * Reports format characters that can make a text read otherwise than it is stored: embeddings,
 * overrides and isolates that do not end in their line, and overrides in any case, with which “Trojan
 * source” hides what is there. They are kept: some right-to-left text needs them.
 *
 * Changes nothing, but reports:
 * - `"alpha \u202bשלום bravo"` reports `"\u202b"`
 * - `"alpha \u202dbravo\u202c charlie"` reports `"\u202d"`
 * - `"photo\u202egpj.exe"` reports `"\u202e"`
 * - `"alpha \u2067bravo\ncharlie\u2069"` reports `"\u2067"`
 * - .md `"if \u0060a \u202e b\u0060"` reports `"\u202e"`
 *
 * Leaves alone:
 * - `"alpha \u202bשלום\u202c bravo"`: an embedding that ends.
 * - `"alpha \u2068\u2067שלום\u2069\u2069 bravo"`: isolates that end.
 * - `"\u200fשלום (alpha)\u200e \u061c"`: direction marks have no end.
 * - `"alpha\u202c bravo\u2069"`: an end without a beginning does nothing.
 * - `"שלום alpha"`: the letters tell their direction themselves.
 */
export const reportBidiControls: Rule = {
  name: 'report-bidi-controls',
  class: 'character',
  keeps: 'all-but-invisibles',
  dialects: ['plain', 'markdown'],
  needs: unseen,
  run: ({ text }) => {
    if (!isAny.test(text)) return {}
    const findings: Finding[] = []
    for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
      for (const offset of unsafeControls(line)) findings.push(describe(line, offset, index))
    }
    const [first, ...others] = findings.slice(mostFindings)
    if (first === undefined || others.length === 0) return { findings }
    const told = findings.slice(0, mostFindings)
    return { findings: [...told, { ...first, text: andOthers(first.text, others.length) }] }
  },
}

/** More of them than anybody would look at one by one are told of at the next one. */
const mostFindings = 100

function andOthers(text: string, count: number): string {
  return `${text}; ${count} more such characters stand behind it`
}

/** The offsets in `line` of overrides and of what is begun and not ended (Unicode Standard Annex 9). */
function unsafeControls(line: string): number[] {
  const unsafe: number[] = []
  const embeddings: number[] = []
  const isolates: { readonly offset: number; readonly depth: number }[] = []
  for (const { 0: control, index: offset } of line.matchAll(controls)) {
    if (control === '\u202c') {
      if (embeddings.length > (isolates.at(-1)?.depth ?? 0)) embeddings.pop()
    } else if (control === '\u2069') {
      const isolate = isolates.pop()
      // The end of an isolate ends what was begun inside of it: that reaches no further, but is not whole.
      const inside = isolate === undefined ? [] : embeddings.splice(isolate.depth)
      for (const begun of inside) unsafe.push(begun)
    } else if (control >= '\u2066') isolates.push({ offset, depth: embeddings.length })
    else {
      embeddings.push(offset)
      if (control === '\u202d' || control === '\u202e') unsafe.push(offset)
    }
  }
  const open = [...unsafe, ...embeddings, ...isolates.map((isolate) => isolate.offset)]
  return [...new Set(open)].sort((one, other) => one - other)
}

function describe(line: string, offset: number, lineStart: number): Finding {
  const control = line.charAt(offset)
  const code = `U+${control.charCodeAt(0).toString(16).toUpperCase()}`
  const isOverride = control === '\u202d' || control === '\u202e'
  const expected = isOverride
    ? 'letters in the order in which they are read'
    : `its end (U+${control >= '\u2066' ? '2069' : '202C'}) in the same line`
  return {
    start: lineStart + offset,
    end: lineStart + offset + 1,
    severity: 'warning',
    text: `Unexpected ${names[control]} (${code}), expected ${expected}: the text may read otherwise than it is stored; take it out, or end it where it should end`,
    actual: control,
  }
}
