import fc from 'fast-check'

const texts = fc.constantFrom(
  ...[
    'Alpha',
    'Alpha bravo',
    'alpha',
    '** Charlie delta',
    '** echo',
    '* Foxtrot',
    '- golf',
    '1. Hotel',
    'Ida <juliett>',
  ],
  ...[
    '== Alpha bravo ==',
    '=== Charlie ===',
    '= 1.0 =',
    '==Delta==',
    '**** Echo foxtrot ****',
    '*** Golf ***',
    '**** Hotel',
    'india ****',
    '## Juliett ##',
    '2. India',
    '1.2 Juliett',
    '茶山',
    '山上有茶，山下有水。',
    'A sentence that ends.',
    'Kilo   lima',
    'A | B',
  ],
  ...[
    '> Mike',
    '> november',
    '&amp; oscar',
    '*Papa*',
    '[Q](r)',
    '<b>',
    'By Alpha Bravo',
    '14 June 2018',
  ],
  ...[
    'View this email in your browser (https://alpha.example/bravo)',
    'Unsubscribe',
    'Alpha wrote:',
    '',
  ],
  ...[
    'Read more [ https://alpha.example ]',
    'Share <https://alpha.example/b_c>',
    'Subject: Alpha',
    '',
  ],
  ...[
    'The first paragraph of a section, which is so long that what stands above it is short by it.',
    '',
  ],
)

const rows = fc
  .tuple(
    fc.constantFrom('=', '-', '~', '^', '"', '#', '*', '+', '_', '* ', '.'),
    fc.constantFrom(2, 3, 4, 5, 7, 8, 11, 13, 14, 20, 40, 60),
  )
  .map(([mark, count]) => mark.repeat(count))

const indents = fc.constantFrom('', '', '', '', ' ', '  ', '    ', '          ', '\t', '> ')

const line = fc
  .tuple(
    indents,
    fc.oneof(texts, texts, rows),
    fc.constantFrom('', '', '', ' '),
    fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n', '\r\n'),
  )
  .map((parts) => parts.join(''))

/** Rows of marks above, below and between headings, items, quotations and what newsletters say of themselves. */
export const drawn = fc.array(line, { maxLength: 20 }).map((lines) => lines.join(''))
