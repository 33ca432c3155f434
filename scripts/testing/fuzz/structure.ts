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

const row = fc
  .tuple(
    fc.constantFrom('Alpha', 'Bravo charlie', '', '-', '12'),
    fc.array(fc.constantFrom('12', '3.4', '1,200', '-', 'May', ''), { maxLength: 3 }),
  )
  .map(([label, cells]) => `${label.padEnd(14)}${cells.map((cell) => cell.padStart(8)).join('')}\n`)
const table = fc.array(row, { maxLength: 6 }).map((rows) => rows.join(''))

/** Lists in one another, headings, quotes, tables and rows of marks, in no good order. */
export const structure = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: table }), {
    maxLength: 24,
  })
  .map((lines) => lines.join(''))
