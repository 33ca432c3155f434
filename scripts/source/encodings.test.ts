import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { prose } from '../testing/prose.ts'
import { type Decoded, decode } from './decode.ts'

const western = 'en de fr es pt it nl da sv is fi'
const everything = Object.keys(prose).join(' ')

/**
 * Each encoding with the languages that were written in it, and how many of their texts, short and
 * longer, are read right. The others are read wrongly, but reported; none may be wrong without a word.
 */
const table: readonly (readonly [encoding: string, languages: string, right: number])[] = [
  ['utf-8', everything, 64],
  ['utf-16le', everything, 62],
  ['utf-16be', everything, 62],
  ['utf-32le', everything, 64],
  ['utf-32be', everything, 64],
  ['utf-7', everything, 1],
  ['gb18030', everything, 20],
  ['windows-1252', western, 22],
  ['iso-8859-1', western, 15],
  ['iso-8859-15', western, 15],
  ['windows-1250', 'pl cs sk hu ro hr', 11],
  ['iso-8859-2', 'pl cs sk hu ro hr', 11],
  ['iso-8859-16', 'ro', 1],
  ['windows-1257', 'lt lv', 4],
  ['iso-8859-13', 'lt lv', 4],
  ['iso-8859-4', 'lt lv', 0],
  ['windows-1254', 'tr', 2],
  ['iso-8859-9', 'tr', 1],
  ['windows-1258', 'vi', 0],
  ['windows-1251', 'ru uk bg', 6],
  ['koi8-r', 'ru bg', 3],
  ['koi8-u', 'uk', 2],
  ['iso-8859-5', 'ru bg', 3],
  ['cp866', 'ru bg', 3],
  ['windows-1253', 'el', 2],
  ['iso-8859-7', 'el', 2],
  ['windows-1255', 'he', 2],
  ['iso-8859-8', 'he', 2],
  ['windows-1256', 'ar', 2],
  ['iso-8859-6', 'ar', 0],
  ['windows-874', 'th', 2],
  ['tis-620', 'th', 2],
  ['shift_jis', 'ja', 2],
  ['euc-jp', 'ja', 2],
  ['gb2312', 'zh', 2],
  ['gbk', 'zh', 2],
  ['big5', 'zh-Hant', 2],
  ['euc-kr', 'ko', 2],
  ['cp949', 'ko', 2],
  // Code pages of DOS and the Macintosh win on short texts only by chance, so they are tried last.
  ['macroman', western, 6],
  ['maccyrillic', 'ru uk bg', 0],
  ['cp437', western, 0],
  ['cp850', western, 0],
  ['cp852', 'pl cs sk hu ro hr', 2],
  ['cp775', 'lt lv', 0],
  ['cp857', 'tr', 0],
  ['cp737', 'el', 0],
  ['cp862', 'he', 0],
  ['cp1125', 'uk', 0],
]

/** The texts of `languages` that `encoding` has all characters of. */
function samples(encoding: string, languages: string): string[] {
  const texts = languages.split(' ').flatMap((language) => {
    const text = prose[language] ?? ''
    return [text.split('\n\n')[0] ?? '', text]
  })
  return texts.filter((text) => iconv.decode(iconv.encode(text, encoding), encoding) === text)
}

const isReported = ({ problem }: Decoded): boolean => problem !== undefined

describe('the encoding', () => {
  it.each(table)('%s of %s is read right in %i texts', async (encoding, languages, right) => {
    const texts = samples(encoding, languages)
    const read = await Promise.all(texts.map((text) => decode(iconv.encode(text, encoding))))
    const wrong = read.filter(({ text }, index) => text !== texts[index])
    expect(wrong.filter((decoded) => !isReported(decoded))).toEqual([])
    expect(texts.length - wrong.length).toBe(right)
  })

  it.each(table)('%s is read right by its name', async (charset, languages) => {
    for (const text of samples(charset, languages)) {
      expect((await decode(iconv.encode(text, charset), { charset })).text).toBe(text)
    }
  })

  it('ISO-2022-JP is read right, in short texts too', async () => {
    for (const text of samples('euc-jp', 'ja')) {
      // The same two bytes as in EUC-JP, without their highest bits, between two announcements.
      const bytes = text
        .split(/([^\n]+)/)
        .flatMap((line) =>
          line.trim() === ''
            ? [...Buffer.from(line)]
            : [
                ...Buffer.from('\x1b$B'),
                ...[...iconv.encode(line, 'euc-jp')].map((byte) => byte & 0x7f),
                ...Buffer.from('\x1b(B'),
              ],
        )
      const decoded = await decode(Uint8Array.from(bytes))
      expect(decoded).toMatchObject({ text, encoding: 'iso-2022-jp', decidedBy: 'detector' })
      expect(isReported(decoded)).toBe(true)
    }
  })

  it.each([
    ['ISO-2022-KR', '\x1b$)C\x0e0!0!\x0f', true],
    ['UTF-7', 'caf+AOk-', true],
    ['colours of a terminal', '\x1b[1malpha\x1b[0m', false],
    ['sums and numbers', '1+234-5 and +420-123, C++ and a+b-c', false],
    ['a text with other letters', 'café caf+AOk-', false],
  ])('of seven bits is reported: %s', async (_, text, reported) => {
    const decoded = await decode(Buffer.from(text))
    expect(decoded).toMatchObject({ text, encoding: 'utf-8' })
    expect(isReported(decoded)).toBe(reported)
  })
})
