/** How long a flood is, in UTF-16 code units. */
const length = 300_000

const units: Readonly<Record<string, string>> = {
  spaces: ' ',
  tabs: '\t',
  'no-break spaces': '\u00a0',
  'ideographic spaces': '\u3000',
  'line feeds': '\n',
  'carriage returns': '\r',
  letters: 'a',
  words: 'ab ',
  hyphens: '-',
  underscores: '_',
  dots: '.',
  commas: ' ,',
  brackets: '(',
  'square brackets': '[]',
  'opened brackets': '( ',
  quotes: '"',
  'Han characters': '中',
  'short lines': 'a\n',
  'capital lines': 'Ab\n',
  'indented lines': '   a\n',
  'lines of spaces': '  \n',
  'wrapped lines': `${'word '.repeat(14)}\n`,
  'furniture lines': 'Related posts\n\n',
  'control characters': '\u0001',
  'zero-width spaces': '\u200b',
  'soft hyphens': 'a\u00ad',
  'soft hyphens alone': '\u00ad',
  'combining marks': '\u0301',
  'marks out of order': '\u0301\u0323',
  'letters with marks': 'e\u0301',
  'Hangul letters': '\u1112\u1161\u11ab',
  embeddings: '\u202b',
  isolates: '\u2067\u202e',
}

/** Texts of one unit over and over, on which anything that is not linear takes minutes. */
export const floods = Object.entries(units).map(([name, unit]) => ({
  name,
  text: unit.repeat(Math.ceil(length / unit.length)),
}))
