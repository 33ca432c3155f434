import fc from 'fast-check'
import iconv from 'iconv-lite'
import { drawn } from './drawn.ts'
import { layout } from './layout.ts'
import { mail } from './mail.ts'
import { structure } from './structure.ts'

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'alpha',
        'Bravo.',
        'café',
        '=',
        '=3D',
        '=41',
        '“charlie”',
        'привет',
        '茶',
        '\t',
        '  ',
        '\n',
      ],
      ...[
        '\n\n',
        '--x',
        '--x--',
        '=20',
        '\ufeff',
        '&amp;',
        'Ã©',
        '\f',
        '\u2028',
        '- ',
        '***',
        '👩',
      ],
    ),
    { maxLength: 40 },
  )
  .map((chosen) => chosen.join(' '))

// With the only line end that a mail has.
const texts = fc
  .oneof(words, layout, structure, drawn, mail)
  .map((text) => text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'))

// Not Big5, of which decoders know different extensions.
const charsets = fc.constantFrom(
  ...['utf-8', 'UTF-8', 'us-ascii', 'iso-8859-1', 'windows-1252', 'koi8-r', 'shift_jis', 'gb2312'],
  ...['euc-kr', 'iso-8859-15', 'unknown-8bit', 'hex', 'x-nothing'],
)

const types = fc.constantFrom(
  ...[
    'text/plain',
    'text/plain',
    'text/plain',
    'text/html',
    'image/png',
    'message/rfc822',
    'TEXT/Plain',
  ],
)

const encodings = fc.constantFrom(
  'quoted-printable',
  'Quoted-Printable',
  'base64',
  'BASE64',
  '8bit',
  '7bit',
)

/** A text as it is sent, mostly right, and its head. */
const part = fc
  .record({
    ...{ text: texts, charset: charsets, type: types, encoding: encodings, other: encodings },
    lie: fc.nat(9),
    disposition: fc.constantFrom('', '', '', 'Content-Disposition: attachment; filename="a.txt"\n'),
  })
  .map(({ text, charset, type, encoding, other, lie, disposition }) => {
    const bytes = iconv.encode(text, iconv.encodingExists(charset) ? charset : 'utf-8')
    const body = encode(bytes, lie === 0 ? other : encoding)
    const head = `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n${disposition}`
    return `${head}\n${lie === 1 ? body.slice(0, body.length / 2) : body}`
  })

function encode(bytes: Buffer, encoding: string): string {
  const name = encoding.toLowerCase()
  if (name === 'base64') return bytes.toString('base64').replace(/.{76}/g, '$&\n')
  if (name !== 'quoted-printable') return bytes.toString()
  const quoted = bytes.toString('latin1').replace(/[^\t\n !-<>-~]|[\t ](?=\n)/g, hexOf)
  return quoted.replace(/(?:[^=\n]|=..){73}(?=.)/g, '$&=\n')
}

function hexOf(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

const head = fc
  .constantFrom(
    ...['=?utf-8?q?J=C3=B6rg?=', 'Alpha', '=?utf-8?b?Q2Fmw6k=?=\n =?utf-8?q?_bravo?=', '=?x?q?a?='],
    ...[
      '=?utf-8?q?=3D=3Futf-8?=',
      '=?koi8-r?B?8NLJ18XU?= 5',
      'a =?iso-8859-1?Q?=E9?=',
      '=?utf-8?q?=E9?=',
    ],
  )
  .map((name) => `From: ${name} <alpha@bravo.example>\nSubject: ${name}\nDate: 1 Nov 2002\n`)

const parts = fc
  .record({
    ...{
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      boundary: fc.constantFrom('x', '==y==', 'a.b'),
    },
    kind: fc.constantFrom('alternative', 'mixed', 'related'),
    end: fc.constantFrom('--', '--\n', '--\n\nEnd.', ''),
  })
  .map(({ parts: bodies, boundary, kind, end }) => {
    const rows = bodies.map((body) => `\n--${boundary}\n${body}`)
    return `Content-Type: multipart/${kind};\n boundary="${boundary}"\n\n${rows.join('')}\n--${boundary}${end}`
  })

/** Mails as they are sent: encoded, of several parts, with names that are not of ASCII. */
export const encodedMail = fc
  .tuple(head, fc.oneof(part, parts), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([fields, rest, lineEnd]) => `${fields}${rest}`.replace(/\r?\n/g, lineEnd))
