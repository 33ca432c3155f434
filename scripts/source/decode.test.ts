import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('decode', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['utf-32le', [0xff, 0xfe, 0, 0]],
    ['utf-32be', [0, 0, 0xfe, 0xff]],
  ])('believes the byte order mark of %s, and takes it off', async (encoding, mark) => {
    const text = 'àlpha 😀\r\n\ufeffbravo'
    const source = Buffer.concat([Buffer.from(mark), iconv.encode(text, encoding)])
    const decoded = { text, encoding, decidedBy: 'bom', confidence: 1 }
    expect(await decode(source)).toEqual(decoded)
    expect(await decode(source, { charset: 'windows-1252' })).toEqual(decoded)
  })

  it.each([
    '',
    'alpha',
    'àlpha — 中文 😀',
    'alpha\ufffd',
    'alpha\0bravo',
    'abc\0',
    '\u001b[1malpha',
    'BM and MZ, GIF89a and Rar!',
  ])('takes %j as UTF-8, as all its bytes are', async (text) => {
    const expected = { text, encoding: 'utf-8', decidedBy: 'utf-8', confidence: 1 }
    expect(await decode(Buffer.from(text))).toEqual(expected)
  })

  it.each(['utf-16le', 'utf-16be'])('sees %s without a mark', async (encoding) => {
    for (const text of ['Alpha, naïve\r\n', 'Привет, мир. Это текст', '日本語の、\nテスト。\n']) {
      const decoded = await decode(iconv.encode(text, encoding))
      expect(decoded).toEqual({ text, encoding, decidedBy: 'detector', confidence: 0.95 })
    }
  })

  it.each([
    ['windows-1252', 'café très à Paris'],
    ['windows-1252', 'naïve'],
    ['windows-1252', '“Hello,” he said — it’s fine…'],
    ['windows-1252', 'price: £10'],
    ['windows-1252', 'Ça été'],
    ['windows-1252', 'El niño comió mañana en España'],
    ['iso-8859-15', 'Le prix est de 10 € à Paris'],
    ['windows-1250', 'Zażółć gęślą jaźń'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
    ['iso-8859-2', 'Zażółć gęślą jaźń'],
    ['windows-1254', 'İstanbul’da güzel bir gün, şimdi çalışıyorum'],
    ['windows-1257', 'Labas rytas, šiandien gražu'],
    ['windows-1251', 'Привет, мир'],
    ['windows-1251', 'Я и ты'],
    ['koi8-r', 'Привет, мир'],
    ['iso-8859-5', 'Привет, мир'],
    ['ibm866', 'Привет, мир, это русский текст'],
    ['windows-1253', 'Καλημέρα κόσμε'],
    ['windows-1255', 'שלום עולם'],
    ['windows-1256', 'مرحبا بالعالم'],
    ['shift_jis', '日本語の文字コード検出テストです。'],
    ['euc-jp', '日本語の文字コード検出テストです。'],
    ['gb18030', '你好，世界'],
    ['big5', '繁體中文編碼測試'],
    ['euc-kr', '안녕하세요 세계'],
    ['macroman', 'café très à Paris'],
  ])('guesses %s of %j, with a warning', async (encoding, text) => {
    const decoded = await decode(iconv.encode(text, encoding))
    expect(decoded).toMatchObject({ text, encoding, decidedBy: 'detector' })
    expect(decoded.problem).toMatchObject({ ruleId: 'guessed-encoding', severity: 'warning' })
    expect(text.slice(0, decoded.problem?.start)).toMatch(/^\p{ASCII}*$/u)
  })

  it('finds the bytes to guess from behind a long stretch of ASCII', async () => {
    const source = Buffer.concat([
      Buffer.alloc(1_000_000, 'alpha bravo\n'),
      iconv.encode('café', 'latin1'),
    ])
    const { text, encoding } = await decode(source)
    expect([text.slice(-4), encoding]).toEqual(['café', 'windows-1252'])
  })

  it.each([
    ['UTF8', 'utf-8', 'é', [0xc3, 0xa9]],
    ['Latin1', 'windows-1252', '€', [0x80]],
    ['CP437', 'cp437', 'é', [0x82]],
    ['UTF-16', 'utf-16le', 'é', [0xe9, 0]],
    ['utf-32be', 'utf-32be', 'é', [0, 0, 0, 0xe9]],
  ])('reads as %s what the caller says is', async (charset, encoding, text, source) => {
    const decoded = { text, encoding, decidedBy: 'option', confidence: 1 }
    expect(await decode(Buffer.from(source), { charset })).toEqual(decoded)
  })

  it.each(['', 'alpha', 'constructor', '__proto__', 'base64', 'hex', 'binary'])(
    'refuses the charset %j',
    async (charset) => {
      await expect(decode(Buffer.from('alpha'), { charset })).rejects.toThrow(RangeError)
    },
  )

  it.each([
    ['a bad byte in UTF-8', bytes('äöü\ufffd ', [0xe9], ' ß'), undefined, 'äöü\ufffd \ufffd ß', 5],
    ['a character cut off', bytes('äöü', [0xef, 0xbf]), undefined, 'äöü\ufffd', 3],
    ['a bad byte behind a mark', bytes([0xef, 0xbb, 0xbf, 0x61, 0xe9]), undefined, 'a\ufffd', 1],
    ['half a pair', bytes([0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0]), undefined, 'a\ufffdb', 1],
    ['half a unit', bytes([0xff, 0xfe, 0x61, 0, 0x62]), undefined, 'a\ufffd', 1],
    ['half a pair in UTF-32', bytes([0xff, 0xfe, 0, 0, 0, 0xd8, 0, 0]), undefined, '\ufffd', 0],
    ['a byte without meaning', bytes([0x61, 0x81]), 'windows-1252', 'a\ufffd', 1],
    ['bytes that are not what the caller says', bytes([0x61, 0xe9]), 'utf-8', 'a\ufffd', 1],
  ])('reports %s at its place', async (_, source, charset, text, start) => {
    const decoded = await decode(source, charset === undefined ? {} : { charset })
    expect(decoded.text).toBe(text)
    const problem = { ruleId: 'undecodable-bytes', severity: 'error', start, end: start + 1 }
    expect(decoded.problem).toMatchObject(problem)
  })

  it.each([
    ['PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['JPEG image', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]],
    ['PDF document', [...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3]],
    ['ZIP archive', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
    ['GIF image', [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80]],
    ['gzip archive', [0x1f, 0x8b, 8, 0, 0]],
    ['binary data', [0, 1, 2, 3, 4, 5]],
    [
      'binary data',
      Array.from({ length: 2000 }, (_, index) => (index * 7919 + index * index) % 256),
    ],
  ])('refuses a %s', async (kind, source) => {
    for (const options of [{}, { charset: 'windows-1252' }]) {
      const { text, problem } = await decode(Uint8Array.from(source), options)
      expect(text).toBe('')
      expect(problem).toMatchObject({ ruleId: 'binary-file', severity: 'error', actual: kind })
    }
  })

  it('reads anything, without halves of characters, and twice the same', async () => {
    const source = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf16le')),
    )
    const property = fc.asyncProperty(source, async (input) => {
      const decoded = await decode(input)
      expect(decoded.text).not.toMatch(/\p{Cs}/u)
      expect(decoded.confidence).toBe(Math.round(decoded.confidence * 100) / 100)
      expect(await decode(input)).toEqual(decoded)
    })
    await fc.assert(property, { seed: 1, numRuns: 300 })
  })
})
