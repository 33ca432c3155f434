import fc from 'fast-check'

const marks = [
  ...[
    '- ',
    '* ',
    '+ ',
    '• ',
    '◦ ',
    'o ',
    '– ',
    '■ ',
    '1. ',
    '2. ',
    '3. ',
    '7. ',
    '8) ',
    '(1) ',
    '(2) ',
  ],
  ...[
    '10. ',
    '999. ',
    '1000. ',
    'a) ',
    '> ',
    '> > ',
    '>',
    '',
    '',
    '',
    '1.2 ',
    '- - ',
    '1. - ',
    '-   ',
  ],
]

const texts = [
  ...[
    'alpha',
    'Bravo',
    'Charlie delta',
    'Echo foxtrot golf hotel.',
    'What is it?',
    '“Who?”',
    '5',
    '#',
  ],
  ...[
    '[ ] alpha',
    '1. bravo',
    '- charlie',
    '<b>',
    '```',
    '| a | b |',
    '===',
    '    delta',
    '[1]: x',
  ],
  'The first paragraph of a section, which is as long as a paragraph is, so that what stands above it is short.',
  ...['* * *', '***', '---', '⁂', '____', '茶山', '山上有茶，山下有水。', 'Alpha wrote:', '', ''],
]

const line = fc
  .tuple(
    fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '\t'),
    fc.constantFrom(...marks),
    fc.constantFrom(...texts),
    fc.constantFrom('\n', '\n', '\n\n', '\n\n\n'),
  )
  .map((parts) => parts.join(''))

/** Lists in one another, headings, quotes and rows of marks, in no good order. */
export const structure = fc.array(line, { maxLength: 24 }).map((lines) => lines.join(''))
