/** What a parser of Markdown looks back over: each repeat makes the next one slower. */
const tangled: Readonly<Record<string, string>> = {
  links: '[a] ',
  'open links': '[a](',
  'whole links': '[a](b) ',
  'mixed emphasis': 'a**b c* ',
  'triple emphasis': '***a*** ',
  'closing emphasis': 'a* ',
  'code in links': '[a`b`] ',
  'open addresses': '[a](<b',
  'closing brackets': 'a] ',
  'opening brackets': '[',
  images: '![a](',
  footnotes: '[^a] ',
  tags: '<b>a</b> ',
  'tags in brackets': '<http://a> ',
  strikethrough: '~~a ',
  addresses: 'http://a.b ',
}

/** What only looks dangerous, or is so in Markdown alone. */
const harmless: Readonly<Record<string, string>> = {
  'nested quotes': '> ',
  'nested lists': '1. ',
  'nested footnotes': '[^a]: ',
  'lazy lines': '> a\nb\n',
  'broken lines': 'a\\\n',
  'lines of verse': 'Alpha bravo,\n',
  'underlined headings': 'a\n=\n',
  'headings and blank lines': 'a\n=\n\n',
  headings: '# a\n',
  lists: '- a\n- b\n\npara\n\n',
  items: '- a\n',
  tables: '|a|b|\n|-|-|\n|c|d|\n\n',
  'one row': '|a',
  definitions: '[a]: b\n',
  'definitions and references': '[a]\n\n[a]: b\n\n',
  fences: '```\n',
  comments: '<!-- ',
  escapes: '\\[ ',
  'mail addresses': 'a@b.c ',
  paragraphs: 'a\n\n',
  sentences: 'Alpha bravo charlie. ',
  Han: '中文。',
  letters: 'a',
}

function repeat(units: Readonly<Record<string, string>>, length: number) {
  return Object.entries(units).map(([name, unit]) => ({
    name,
    text: `Alpha bravo\n\n${unit.repeat(length / unit.length)}\n`,
  }))
}

/** Texts that keep a parser of Markdown busy for minutes or without end. */
export const tangles = repeat(tangled, 200_000)

/** Texts of one unit over and over that are to be copied or refused, but in either case soon. */
export const bodies = repeat(harmless, 60_000)
