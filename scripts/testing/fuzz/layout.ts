import fc from 'fast-check'

const words = [
  ...[
    'the',
    'a',
    'Alpha',
    'harbour',
    'survey,',
    'quay.',
    'Bravo!',
    '“so”',
    'well-known',
    'nine-',
    '1992.',
  ],
  ...[
    'Dr.',
    '(see',
    'below)',
    '5',
    '12:30',
    'e.g.',
    '—',
    '–',
    '-',
    '…',
    'AT&T',
    'C#',
    'https://a.example/b_c',
  ],
  ...[
    'a@b.example',
    'naïve',
    'Ελλάδα',
    'Москва.',
    'żółw',
    'Straße;',
    '東京は',
    '茶山。',
    '한국어',
    'ไทย',
    'שלום',
  ],
  ...['snake_case', '5 * 3', '<b>', '[1]', 'x²', '“', '”', '«', '»', '100 %'],
]

const furniture = [
  ...['Related posts', 'Share this', 'Advertisement', 'Leave a comment', 'Read more', 'Facebook'],
  ...[
    'Skip to content',
    '© 2019 Alpha Ltd. All rights reserved.',
    'By Alpha Bravo',
    '5 min read',
    '* * *',
    '12',
  ],
  ...['Teilen', 'コメント', 'Комментарии', 'Tags: alpha, bravo', '-----', '=====', 'Page 3 of 12'],
]

const prefixes = ['', '', '', '', '  ', '    ', '\t', '\u3000\u3000', '> ', '- ', '1. ', '• ', '# ']

/** A paragraph, wrapped at a width or not, each line behind its indent or mark. */
const paragraph = fc
  .record({
    words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }),
    width: fc.constantFrom(20, 40, 60, 72, 1000),
    first: fc.constantFrom(...prefixes),
    rest: fc.constantFrom('', '', '  ', '> '),
    end: fc.constantFrom('', '', ' ', '  ', '\t'),
  })
  .map(({ words, width, first, rest, end }) => {
    const lines = ['']
    for (const word of words) {
      const line = lines.at(-1) ?? ''
      if (line !== '' && line.length + word.length + 1 > width) lines.push(word)
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
    }
    return lines.map((line, index) => (index === 0 ? first : rest) + line + end).join('\n')
  })

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.constantFrom(...furniture) },
)

/** Articles as they are scraped, wrapped and mailed, in no good order. */
export const layout = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '\f')), {
      maxLength: 12,
    }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([blocks, lineEnd]) => blocks.flat().join('').replaceAll('\n', lineEnd))
