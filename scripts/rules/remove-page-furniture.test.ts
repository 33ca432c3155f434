import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read-layout.ts'
import { applyEdits } from '../text/edit.ts'
import { furnitureGroups } from './page-furniture/furniture-groups.ts'
import { furnitureLine } from './page-furniture/furniture-line.ts'
import { networks } from './page-furniture/share-bars.ts'
import { removePageFurniture } from './remove-page-furniture.ts'

const prose = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike. '
  .repeat(3)
  .trim()

const table = furnitureGroups.flatMap(({ kind, standing, phrases }) =>
  Object.entries(phrases).flatMap(([language, list]) =>
    list.map((phrase) => ({ kind, standing, language, phrase })),
  ),
)

function clean(text: string, metadata: Readonly<Record<string, unknown>> = {}) {
  const { edits = [], findings = [] } = removePageFurniture.run({
    text,
    layout: readLayout(text),
    dialect: 'plain',
    metadata,
    structures: [],
  })
  return {
    text: applyEdits(text, edits),
    found: findings.map(({ start, end, severity }) => `${severity}: ${text.slice(start, end)}`),
  }
}

describe('the table of phrases', () => {
  it('holds no phrase twice', () => {
    const phrases = table.map(({ phrase }) => phrase)
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([])
  })

  it('holds each phrase in one standing, capitals and accents apart', () => {
    const other = table.filter(
      ({ phrase, standing }) => furnitureLine(phrase)?.standing !== standing,
    )
    expect(other).toEqual([])
  })

  it('is found in capitals', () => {
    const missed = table.filter(({ phrase }) => furnitureLine(phrase.toUpperCase()) === undefined)
    expect(missed).toEqual([])
  })

  it('knows twelve languages of each kind at least', () => {
    const kinds = [...new Set(table.map(({ kind }) => kind))]
    const few = kinds.filter((kind) => {
      const languages = table.filter((row) => row.kind === kind).map(({ language }) => language)
      return new Set(languages).size < 12
    })
    expect(few).toEqual([])
  })

  it.each([...networks, 'Email', 'e-mail'])('knows a button that shares on %s', (network) => {
    expect(furnitureLine(`Share this on ${network} (opens in a new window)`)?.kind).toBe(
      'share bar',
    )
    expect(furnitureLine(`${network.toUpperCase()}でシェアする`)?.kind).toBe('share bar')
  })

  it.each([
    ['reading time', '5 min read'],
    ['reading time', 'Время чтения: 12 минут'],
    ['copyright line', 'Copyright © 1999–2018 Alpha Ltd. All rights reserved.'],
    ['copyright line', '(C) 2018 Alpha'],
    ['copyright line', 'Proudly powered by WordPress'],
  ])('knows a %s: %s', (kind, line) => {
    expect(furnitureLine(line)?.kind).toBe(kind)
  })

  it('is removed at the end of the text', () => {
    const kept = table.filter(({ standing, phrase }) => {
      const company = standing === 'in-company' ? '\n\nLeave a comment' : ''
      return clean(`${prose}\n\n${phrase}${company}`).text !== prose
    })
    expect(kept).toEqual([])
  })

  it('is kept inside a sentence, and as the only content', () => {
    const removed = table.filter(({ phrase }) => {
      const sentence = `${prose}\n\nThey said ${phrase} to november.`
      return clean(sentence).text !== sentence || clean(phrase).text !== phrase
    })
    expect(removed).toEqual([])
  })
})

describe('the form of a line', () => {
  it.each([
    'Comments (12)',
    '1,204 comments',
    'Share 3.4k',
    'Read more »',
    '→ Related posts:',
    '— Advertisement —',
    '[ Anzeige ]',
    'Related posts…',
    'İLGİLİ HABERLER',
    'ΣΧΕΤΙΚΑ ΑΡΘΡΑ',
    'Ｒｅｌａｔｅｄ　ｐｏｓｔｓ',
    'Share on Facebook (Opens in new window)',
    'Auf WhatsApp teilen',
    'Udostępnij na Facebooku',
    'Поделиться в Telegram',
    "Facebook'ta paylaş",
    'Facebookでシェアする',
    'Facebook · Twitter · WhatsApp',
    '5 min read',
    'Время чтения: 3 минуты',
    '© 2019 November Ltd. All rights reserved.',
  ])('takes “%s” for furniture', (line) => {
    expect(clean(`${prose}\n\n${line}`).text).toBe(prose)
  })

  it.each([
    'See also',
    'References',
    'Further reading',
    'Share your story',
    '«Поделиться»',
    '“Print”',
    'Facebook, Twitter and WhatsApp',
    'Comments on november',
    'Related posts of november',
    '12',
    '***',
    '© Oscar Papa',
    '© 2019 Oscar Papa',
    'Facebook',
    'Tags: november, oscar',
  ])('takes “%s” for text', (line) => {
    expect(clean(`${prose}\n\n${line}`)).toEqual({ text: `${prose}\n\n${line}`, found: [] })
  })
})

describe('the place of a block', () => {
  it('keeps what may be the title where none is known', () => {
    expect(clean(`Read more\n\n${prose}`).text).toBe(`Read more\n\n${prose}`)
    expect(clean(`Read more\n\n${prose}`, { title: 'November' }).text).toBe(prose)
  })

  it('removes a bar before and behind the title, not a section name before it', () => {
    const bar = 'Share on Facebook\n\nTwitter'
    expect(
      clean(`Skip to content\n\nNews\n\nNovember\n\n${bar}\n\nPrint\n\nShare this\n\n${prose}`)
        .text,
    ).toBe(`News\n\nNovember\n\n${prose}`)
  })

  it('removes blocks of several lines when each of them is furniture', () => {
    expect(clean(`${prose}\n\nFacebook\nTwitter\nShare this\n\nTags`).text).toBe(prose)
    expect(clean(`${prose}\n\nFacebook\nTwitter\noscar`).text).toBe(
      `${prose}\n\nFacebook\nTwitter\noscar`,
    )
  })

  it('keeps the headlines below a heading and warns of them', () => {
    const text = `${prose}\n\nRelated posts\n\nNovember oscar\n\nPapa quebec`
    expect(clean(`${text}\n\nLeave a reply`)).toEqual({ text, found: ['warning: Related posts'] })
  })

  it('keeps an everyday word behind a list', () => {
    expect(clean(`${prose}\n\nTelephone\n\nFax\n\nEmail\n\nLeave a reply`).text).toBe(
      `${prose}\n\nTelephone\n\nFax\n\nEmail`,
    )
  })

  it('leaves no blank lines behind', () => {
    const ad = 'Advertisement'
    expect(clean(`${ad}\n\n${prose}\n\n${ad}\n\n${ad}\n\n${prose}\n\n${ad}\n`).text).toBe(
      `${prose}\n\n${prose}\n`,
    )
  })

  it('removes no block at all where more than half of the text would go', () => {
    const text = `Alpha bravo.\n\n${'Leave a comment\n\n'.repeat(3)}Share this`
    expect(clean(text)).toEqual({ text, found: ['warning: Leave a comment'] })
  })

  it('does not mind blank lines where no rule has cleaned before', () => {
    expect(clean(`\n\n${prose}\n\n\n\nRelated posts\n\n\n`).text).toBe(`\n\n${prose}\n\n\n`)
    expect(clean(`${prose}\r\n\r\nRelated posts\r\n`).text).toContain('Alpha')
  })
})
