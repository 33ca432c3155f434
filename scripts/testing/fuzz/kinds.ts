import fc from 'fast-check'
import iconv from 'iconv-lite'
import { nearProse } from '../near-prose.ts'
import { soup } from '../soup.ts'
import { drawn } from './drawn.ts'
import { encodedMail } from './encoded-mail.ts'
import { frontMatter } from './front-matter.ts'
import { heads } from './heads.ts'
import { layout } from './layout.ts'
import { mail } from './mail.ts'
import { structure } from './structure.ts'

/** Characters that programs trip over, by kind, with letters that they may stand between. */
const characters = [
  ...[
    'a',
    'B',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'ﬁ',
    'Å',
    '\u212b',
    '\u1100\u1161',
    '한',
    '中',
    'か\u3099',
  ],
  ...[
    'ก',
    'ا',
    'ש',
    'ה\u05b8',
    '👩\u200d👩\u200d👧',
    '🇩🇪',
    '\u2764\ufe0f',
    '𝔞',
    '\ue000',
    '\ufffe',
  ],
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u202a', '\u202e', '\u2066', '\u2069'],
  ...['\u00a0', '\u2009', '\u202f', '\u3000', '\u0085', '\u2028', '\u2029', '\v', '\f', '\t', ' '],
  ...['\u0000', '\u0001', '\u001b', '\u007f', '\u0092', '\u009d', '\ufeff', '\ufffd', '\ufffc'],
  ...[
    'Ã©',
    'â€™',
    'Ð¿Ñ€',
    '&eacute;',
    '&#8217;',
    '“',
    '’',
    '«',
    '…',
    '—',
    '-',
    '‐',
    '.',
    '\n',
    '\n\n',
  ],
  ...['\u0301', '\u{e0067}', '\u180e', '\u061c', '\ufff9', '\r\n', '\r'],
]

const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((chosen) => chosen.join('')),
)

const encodings = [
  ...['utf-16le', 'utf-16be', 'utf-32le', 'windows-1250', 'windows-1251', 'windows-1252'],
  ...['windows-1253', 'windows-1255', 'koi8-r', 'iso-8859-2', 'iso-8859-15', 'shift_jis', 'euc-jp'],
  ...['euc-kr', 'gb18030', 'big5', 'macroman'],
]

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc.uint8Array({ min: 0x20, max: 0xff, maxLength: 120 }),
  fc
    .tuple(unicode, fc.constantFrom(...encodings), fc.nat(3), fc.boolean())
    .map(([text, encoding, cut, addBOM]) =>
      iconv.encode(text, encoding, { addBOM }).subarray(cut > 1 ? 1 : 0),
    ),
)

const encoder = new TextEncoder()
const encoded = (texts: fc.Arbitrary<string>) => texts.map((text) => encoder.encode(text))

/** Random sources, by kind: the bytes of a file. */
export const kinds: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  bytes,
  unicode: encoded(unicode),
  markdown: encoded(soup),
  'front matter': encoded(frontMatter),
  layout: encoded(layout),
  structure: encoded(structure),
  mail: encoded(mail),
  drawn: encoded(drawn),
  heads: encoded(heads),
  'encoded mail': encoded(encodedMail),
}

/** Sources of which the trees alone are compared, by kind. */
export const treeKinds: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  prose: encoded(nearProse),
}
