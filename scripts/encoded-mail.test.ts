import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<{ copy: string; told: string[] }> {
  const file = await fairCopy({ path: 'mail.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  const told = file.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`)
  return { copy: String(file), told }
}

const head = `From: =?utf-8?q?J=C3=B6rg_Alpha?= <joerg@alpha.example>
To: charlie@alpha.example
Subject: =?utf-8?b?RGVyIEJlcmljaHQgw7xiZXIgZGFzIENhZsOpIOKAnlp1cg==?=
 =?utf-8?b?IEJyw7xja2XigJw=?=
Date: Mon, 12 Mar 2018 10:11:12 +0100
MIME-Version: 1.0
`

const text = `Liebe Charlie,

hier ist der Bericht über das Café „Zur Brücke“ – es hat länger gedauert, weil die Küche für drei Wochen geschlossen war und niemand an das Telefon ging.

* Die Küche ist neu.
* Das Essen ist gut.

Viele Grüße
Jörg
`

const body = `Liebe Charlie,

hier ist der Bericht über das Café „Zur Brücke“ – es hat länger gedauert, weil die Küche für drei Wochen geschlossen war und niemand an das Telefon ging.

-   Die Küche ist neu.
-   Das Essen ist gut.

Viele Grüße${'  '}
Jörg
`

function quotedPrintable(text: string, charset = 'utf-8'): string {
  const quoted = iconv
    .encode(text, charset)
    .toString('latin1')
    .replace(/[^\n -<>-~]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return quoted.replace(/(?:[^=\n]|=..){73}(?=.)/g, '$&=\n')
}

function base64(text: string, charset = 'utf-8'): string {
  return `${iconv.encode(text, charset).toString('base64').replace(/.{76}/g, '$&\n')}\n`
}

function part(type: string, encoding: string, content: string): string {
  return `Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${content}`
}

const mails: Readonly<Record<string, string>> = {
  'quoted-printable':
    head + part('text/plain; charset=utf-8', 'quoted-printable', quotedPrintable(text)),
  'quoted-printable in windows-1252':
    head +
    part(
      'text/plain; charset="Windows-1252"',
      'Quoted-Printable',
      quotedPrintable(text, 'windows-1252'),
    ),
  base64: head + part('text/plain; charset=UTF-8', 'base64', base64(text)),
  'base64 with CRLF in it':
    head + part('text/plain; charset=utf-8', 'BASE64', base64(text.replaceAll('\n', '\r\n'))),
  'two parts that say the same': `${head}Content-Type: multipart/alternative;\n boundary="==a b=="\n\nThis is a multi-part message.\n\n--==a b==\n${part('text/plain; charset=utf-8', 'quoted-printable', quotedPrintable(text))}\n--==a b==\n${part('text/html; charset=utf-8', 'base64', base64(`<style>p { x: y }</style><p>${text}</p>`))}\n--==a b==--\n`,
  'an attachment': `${head}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\n${part('text/plain; charset=utf-8', 'base64', base64(text))}\n--y--\n\n--x\n${part('image/png; name="a.png"', 'base64', 'iVBORw0KGgo=\n')}\n--x--\n`,
}

describe.each(Object.entries(mails))('a mail as it is sent: %s', (_, mail) => {
  it.each(['\n', '\r\n'])(
    'is its text, and has its subject as title, with line ends %j',
    async (end) => {
      const { copy } = await copyOf(mail.replaceAll('\n', end))
      expect(copy).toContain('\ntitle: "Der Bericht über das Café „Zur Brücke“"\n')
      expect(copy).toContain('\nauthors:\n  - "Jörg Alpha"\n')
      expect(copy.slice(copy.indexOf('\n---\n\n') + 6)).toBe(body)
    },
  )
})

describe('the parts of a mail that are not its text', () => {
  it('are named in notes, where they stand', async () => {
    const { told } = await copyOf(mails['an attachment'] ?? '')
    expect(told).toEqual([expect.stringMatching(/^\d+:15 remove-mail-parts$/)])
  })

  it('stay, and are told of, where the text does not say the same', async () => {
    const html = `<p>${text}</p>`
    const alone = `${head}${part('text/html; charset=utf-8', 'quoted-printable', quotedPrintable(html))}`
    const { copy, told } = await copyOf(alone)
    expect(told).toContain('7:15 remove-mail-parts')
    expect(copy).toContain('Caf=C3=A9')
  })
})

describe('a mail that cannot be read', () => {
  it('is left as it is, and told of', async () => {
    const mail = head + part('text/plain; charset=x-nothing', 'base64', base64(text))
    const { copy, told } = await copyOf(mail)
    expect(told).toContain('8:28 decode-transfer-encoding')
    expect(copy).toContain('\nTGllYmUgQ2hhcmxpZSwK')
  })

  it('has what can be read of it', async () => {
    const mail = `${head}${part('text/plain; charset=utf-8', 'quoted-printable', 'Caf=C3=A9, caf=E9.\n')}`
    const { copy, told } = await copyOf(mail)
    expect(told).toContain('8:28 decode-transfer-encoding')
    expect(copy).toContain('\nCafé, caf=E9.\n')
  })
})

describe('a text that talks of encoded mails', () => {
  it('is left as it is', async () => {
    const prose =
      'In quoted-printable, é is written =C3=A9, and a line that goes on ends with a =.\n'
    expect((await copyOf(prose)).copy).toContain('written =C3=A9, and')
  })
})
