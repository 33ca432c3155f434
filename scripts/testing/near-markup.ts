import fc from 'fast-check'

/** Markup that authors write, with what may stand in it or beside it, and with mistakes. */
const words = fc.constantFrom(
  ...['alpha', 'bravo charlie', 'é', '中', '😀', '5', 'a', '.', ',', '“d”', '(e)', ' ', ' ', ' '],
  ...['snake_case', '__init__', '5 * 3', '&amp;', '&#42;', '&nbsp;', '\\*', '\\_', '\\]', '\\`'],
  ...['AT&T', 'a@b.co', 'https://x.org/a_b?c=d&e=f', 'www.x.org', 'http://x.org/_a_', '1 < 2'],
  ...[
    '[1]',
    '[a]',
    '[^1]',
    '[a][1]',
    '[a',
    ']',
    '(',
    '!',
    '|',
    '~',
    '~~~',
    '`',
    '``',
    '\n',
    '\n',
    '\n',
    '  \n',
    '  \n',
    '\\\n',
    ...['\n[!NOTE]\n', '\n: a', '\n{: .b}', '\na:: ', '\n??? a\n'],
    '<',
    '>',
  ],
)

const marks = fc.constantFrom(
  ...['*', '**', '_', '__', '~~', '`', '``', '***', '*_', '~~**', '**_'],
)

const targets = fc.constantFrom(
  ...['b', 'https://x.org/c_d?e=f&g', '/a(b)', '/a(b', '#a', 'b "c d"', 'b "c"d"', "b 'c'", ''],
  ...['<b>', 'b c', '&amp;', 'a\\)b', 'é', '*a*', 'a`b', "b 'c", ' b', 'b ', 'a[b]'],
)

const tags = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<br />',
    '<a href="b">',
    "<a b='c' d=e>",
    '<i >',
    '<b',
    '<!-- a -->',
  ],
  ...['<a_b>', '<https://x.org>', '<a@b.co>', '<a b>', '<1>', '</ b>', '<b c="\n">'],
  ...[
    '<div>',
    '</div>',
    '<br>',
    '</span>',
    '\n<b>',
    '\n</b> a',
    '\n<i a="b">c',
    '\n<br/>',
    '\n<div>',
  ],
)

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc.array(tie('piece'), { maxLength: 5 }).map((parts) => parts.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    { weight: 6, arbitrary: words },
    { weight: 2, arbitrary: tags },
    { weight: 1, arbitrary: marks },
    {
      weight: 5,
      arbitrary: fc
        .tuple(marks, tie('inline'))
        .map(([mark, text]) => mark + text + [...mark].reverse().join('')),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('', '', '', '!'), tie('inline'), targets)
        .map(([mark, text, target]) => `${mark}[${text}](${target})`),
    },
  ),
}))

const prefixes = fc.constantFrom(
  ...[
    ['', ''],
    ['> ', '> '],
    ['> ', ''],
    ['- ', '  '],
    ['1.  ', '    '],
    ['-   ', '  '],
    ['## ', ''],
  ],
)

/** Text on some lines, each behind what a quotation or an item would have there. */
const lines = fc
  .tuple(prefixes, inline)
  .map(([[first = '', other = ''], text]) => first + text.replaceAll('\n', `\n${other}`))

const quotation = fc
  .array(lines, { minLength: 1, maxLength: 3 })
  .map((parts) => `> ${parts.join('\n\n').replaceAll('\n', '\n> ').replaceAll('> \n', '>\n')}`)

const list = fc
  .tuple(fc.constantFrom('- ', '* ', '1. ', '-   ', '1)  '), fc.array(inline, { maxLength: 4 }))
  .map(([mark, items]) =>
    items.map((item) => mark + item.replaceAll('\n', `\n${' '.repeat(mark.length)}`)).join('\n'),
  )

const row = fc
  .array(fc.oneof(inline, words), { minLength: 2, maxLength: 2 })
  .map((cells) => `| ${cells.join(' | ').replaceAll('\n', ' ')} |`)
const table = fc
  .tuple(
    row,
    fc.constantFrom('| - | :-: |', '| --- | ---: |', '| --- |', '|-|-|', '| --- | x |'),
    fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: inline }), {
      maxLength: 3,
    }),
  )
  .map(([head, dashes, rows]) => [head, dashes, ...rows].join('\n'))

const definition = fc.constantFrom(
  ...[
    '[a]: b',
    '[1]: c "d"',
    '[^1]: e',
    '[^1]: e\n\n    f',
    '> [a]: b',
    '- [1]: c',
    '[a]:\n  b',
    '[a] [^1]',
  ],
)

/** A block with nearly as much markup as text, most of which is as an author writes it. */
export const nearMarkup = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 2, arbitrary: lines },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: definition },
)
