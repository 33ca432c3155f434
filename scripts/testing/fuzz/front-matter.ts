import fc from 'fast-check'
import { soup } from '../soup.ts'

const keys = [
  ...[
    'title',
    'date',
    'tags',
    'slug',
    'lang',
    'a',
    'no',
    '1',
    '~',
    'null',
    '"a b"',
    'é',
    '中',
    '? a',
  ],
  ...['__proto__', 'constructor', 'a: b', '- a', '<<', '&a b', '!!str c', '010', 'layout'],
]

const values = [
  ...['', ' ', 'Alpha', 'yes', 'no', 'null', '~', '1', '1.10', '010', '0x1f', '1e3', '12:30', '.5'],
  ...['2018-02-26', '2018-02-26T10:00:00Z', '"a: b #c"', "'it''s'", '"\\u00e9\\n"', '- x', ': x'],
  ...[
    '[a, "b", 1]',
    '{a: b}',
    '{a: {b: [c]}}',
    '|\n  a\n   b',
    '>-\n  a\n  b',
    '&x a',
    '*x',
    '!!js a',
  ],
  ...[
    '\n  - a\n  - b',
    '\n  a: b\n  c:\n    - d',
    '"',
    "'",
    '[',
    '{',
    '%',
    '@',
    '`',
    '...',
    '---',
    '🙂',
  ],
  ...[
    'true',
    '0o14',
    '+1',
    '.inf',
    '-0',
    '12345678901234567890',
    '1_000',
    '"\\x41"',
    '\t',
    'a  # b',
  ],
]

const pairs = fc
  .array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values)), { maxLength: 5 })
  .map((chosen) => chosen.map(([key, value]) => `${key}: ${value}\n`).join(''))

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => `${JSON.stringify(value, null, 1)}\n`)

const toml = fc
  .array(
    fc.constantFrom(
      ...['a = 1\n', 'b = "c"\n', 'c = 2018-02-26\n', 'd = [1, "x"]\n', '[e]\n', 'f.g = true\n'],
      ...[
        'h = 1.10\n',
        "i = '''\nj\n'''\n",
        'k = 0x1f\n',
        'l = nan\n',
        '[[m]]\n',
        'n = \n',
        'a = 2\n',
      ],
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join(''))

const block = fc.oneof(
  fc.tuple(
    fc.constantFrom('---\n', '---\r\n', '--- \n', '---yaml\n', '\ufeff---\n'),
    pairs,
    fc.constantFrom('---\n', '...\n', '--- \n', ''),
  ),
  fc.tuple(fc.constant('---json\n'), json, fc.constantFrom('---\n', '')),
  fc.tuple(fc.constant('+++\n'), toml, fc.constantFrom('+++\n', '')),
  fc.tuple(fc.constantFrom('---js\n', '---toml\n', '---coffee\n'), pairs, fc.constant('---\n')),
)

/** Sources that start with front matter, or with what looks like it. */
export const frontMatter = fc
  .tuple(block, fc.oneof(soup, fc.constant('\nAlpha bravo.\n')))
  .map(([parts, body]) => parts.join('') + body)
