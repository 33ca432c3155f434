import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

const title = 'Why the Harbour Stayed Closed'
const summary =
  'Nobody knew why the boats did not leave the port on Monday, but the market was full.'
const prose = [
  'The harbour of the town was closed for the whole of the day on Monday, and nobody knew why, as they do whenever nobody has told them what is going to happen next.',
  'So I went for a walk along the quay, where the boats lay as they had always done, and talked to the people who had come to see what was left of the market.',
]

async function read(blocks: readonly string[]) {
  const text = `${blocks.join('\n\n')}\n`
  const { data, messages } = await fairCopy({
    path: 'a.txt',
    bytes: new TextEncoder().encode(text),
  })
  expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([])
  return { metadata: data.record?.metadata, text: data.record?.text }
}

describe('the head of an article', () => {
  const anna = { title, authors: ['Anna Berg'] }
  const whole = { ...anna, date: '2018-09-25' }
  it.each<[string, readonly string[], Record<string, unknown>, readonly string[]]>([
    ['a summary above who wrote it', [title, summary, 'By Anna Berg', 'Sept. 25, 2018'], whole, []],
    [
      'a summary between who wrote it and when',
      [title, 'By Anna Berg', summary, 'Sept. 25, 2018'],
      whole,
      [summary],
    ],
    [
      'a summary between when it was written and by whom',
      [title, 'September 25, 2018', summary, 'By Anna Berg'],
      whole,
      [summary],
    ],
    [
      'a picture above who wrote it',
      [
        title,
        summary,
        'Image',
        'A boat in the harbour of the town on Monday. Credit: Carl Dorn/Reuters',
        'By Anna Berg',
        'Sept. 25, 2018',
      ],
      whole,
      [summary, 'Image', 'A boat in the harbour of the town on Monday. Credit: Carl Dorn/Reuters'],
    ],
    ['a name beside the time', [title, 'Anna Berg', '25.09.2018, 15:57'], whole, []],
    ['a name below the time', [title, '2018-09-25T15:57:00Z', 'Anna Berg'], whole, []],
    [
      'a name beside how long it takes to read',
      [title, 'Anna Berg', '25 Sep 2018 — 4 min read'],
      whole,
      [],
    ],
    ['a name and the time in a line', [title, 'Anna Berg - 9/25/2018, 3:57 PM'], whole, []],
    ['a name on a network', [title, 'Anna Berg @annaberg'], anna, []],
    [
      'a name, a place, and a name on a network',
      [title, summary, 'Anna Berg in London\n@annaberg\nTue 25 Sep 2018 15.57 BST'],
      whole,
      [summary],
    ],
    ['a mail address', [title, 'Anna Berg <anna@example.org>'], anna, []],
    ['what somebody does', [title, 'Anna Berg, Staff Writer', 'September 25, 2018'], whole, []],
    [
      'for whom somebody works',
      [title, 'Anna Berg | The Northport Times', '3:57 p.m. ET Sept. 25, 2018'],
      whole,
      [],
    ],
    [
      'an initial beside the day',
      [title, 'Anna B. Berg', 'September 25, 2018'],
      { title, authors: ['Anna B. Berg'], date: '2018-09-25' },
      [],
    ],
    ['the day before the name', [title, 'September 25, 2018 by Anna Berg'], whole, []],
    ['who posted it', [title, 'Posted by Anna Berg on September 25, 2018'], whole, []],
    ['a genre', [title, 'Analysis by Anna Berg', '25 September 2018'], whole, []],
    [
      'three names',
      [title, 'By Anna Berg, Carl Dorn and Eva Falk'],
      { title, authors: ['Anna Berg', 'Carl Dorn', 'Eva Falk'] },
      [],
    ],
    ['a paper behind the name', [title, 'By Anna Berg Northport News'], anna, []],
    ['an agency', [title, 'By Reuters', '25 September 2018'], { title, authors: ['Reuters'] }, []],
    [
      'a label above the day',
      [title, 'By Anna Berg', 'Last updated\n25 September 2018'],
      { ...anna, updated: '2018-09-25' },
      [],
    ],
    [
      'a time with full stops',
      [title, 'By Anna Berg', 'Sept. 25, 2018 Updated: Sept. 26, 2018 1:35 a.m.'],
      { ...whole, updated: '2018-09-26' },
      [],
    ],
    [
      'a section',
      ['OPINION', title, 'By Anna Berg', '25 September 2018'],
      { ...whole, section: 'OPINION' },
      [],
    ],
    ['the way to a section', ['News › Politics', title], { title, section: 'News › Politics' }, []],
    ['the day above the title', ['Tuesday, September 25, 2018', title], { title }, []],
    ['the title twice', [title, 'By Anna Berg', title], anna, []],
    [
      'a title that starts as a line with a name does',
      ['Von der Idee zum Hafen', 'Von Anna Berg'],
      { title: 'Von der Idee zum Hafen', authors: ['Anna Berg'] },
      [],
    ],
    ['an office below', [title, 'By Anna Berg\nBBC News, London', '25 September 2018'], whole, []],
    [
      'a paper with the name of a section',
      [title, 'Anna Berg, Business Insider', '25.09.2018, 23:06'],
      whole,
      [],
    ],
    [
      'an office, a name on a network and two days',
      [
        title,
        summary,
        'Anna Berg, Harbour Correspondent\n@annaberg\nTue 25 Sep 2018 15.57 BST\nLast modified on Wed 26 Sep 2018 10.00 BST',
      ],
      { ...whole, updated: '2018-09-26' },
      [summary],
    ],
    [
      'a section and a title on two lines',
      [
        'News › Politics',
        'The Harbour Stayed Closed, and\nNobody Knows Why',
        'By Anna Berg\n25 September 2018\nNorthport',
      ],
      { section: 'News › Politics', title: 'The Harbour Stayed Closed, and Nobody Knows Why' },
      ['Northport'],
    ],
    ['a mail address below', [title, 'Anna Berg', 'anna.berg@example.org'], anna, []],
    [
      'a label in Dutch',
      [title, 'Door onze redacteur Anna Berg', '25 september 2018 om 15:57'],
      whole,
      [],
    ],
    [
      'a label in Polish',
      [
        title,
        'Autor: Anna Berg',
        'Opublikowano: 25 września 2018',
        'Aktualizacja: 26 września 2018',
      ],
      { ...whole, updated: '2018-09-26' },
      [],
    ],
    [
      'a label in Chinese',
      [title, '2018年09月25日15:57 来源：人民网', '记者 张三'],
      { title, authors: ['张三'], date: '2018-09-25' },
      [],
    ],
    [
      'an office in Korean',
      [title, '김철수 기자', '입력 2018.09.25 15:57', '수정 2018.09.26 10:00'],
      { title, authors: ['김철수'], date: '2018-09-25', updated: '2018-09-26' },
      [],
    ],
    [
      'an author whom the end tells of',
      [title, 'Anna Berg', ...prose, 'Anna Berg is a writer in London.'],
      anna,
      [...prose, 'Anna Berg is a writer in London.'],
    ],
  ])('is read with %s', async (_, head, metadata, left) => {
    const copy = await read([...head, ...prose])
    expect(copy.metadata).toMatchObject(metadata)
    expect(copy.text).toBe([...left, ...prose].join('\n\n'))
  })

  it('is read with an author of whom the end says that they wrote it', async () => {
    const end = ['Written by Anna Berg', '1,200 of you read this.']
    const copy = await read([title, 'Anna Berg', ...prose, ...end])
    expect(copy.metadata).toMatchObject(anna)
  })

  it('names nobody of whom the end tells', async () => {
    const end = 'Anna Berg is survived by two daughters.'
    const copy = await read([title, 'Anna Berg', ...prose, end])
    expect(copy.metadata).not.toHaveProperty('authors')
  })

  it.each<[string, readonly string[]]>([
    ['a place', [title, 'New York', '25.09.2018, 15:57']],
    ['a section', [title, 'World News', '25.09.2018, 15:57']],
    ['a paper', [title, 'Northport Daily Post', '25.09.2018, 15:57']],
    ['what may be a name, and the day alone', [title, 'Release Notes', '25 September 2018']],
    ['what leads somewhere', [title, 'Contact Us', 'info@example.org']],
    ['what to do', [title, 'Follow Us @northport']],
    ['a publisher', [title, 'Published by Penguin Books']],
    ['who took the pictures', [title, summary, 'Photographs by Carl Dorn']],
  ])('names nobody for %s', async (_, head) => {
    const copy = await read([...head, ...prose])
    expect(copy.metadata).toMatchObject({ title })
    expect(copy.metadata).not.toHaveProperty('authors')
  })

  it.each<[string, readonly string[]]>([
    [
      'a list of articles',
      [
        ...[title, summary, summary, 'By Anna Berg', prose[0] ?? ''],
        ...['Why the Market Was Full', summary, 'By Carl Dorn', prose[1] ?? ''],
      ],
    ],
    [
      'a diary',
      [title, summary, '25 September 2018', prose[0] ?? '', '26 September 2018', prose[1] ?? ''],
    ],
  ])('leaves what stands below a summary in %s', async (_, blocks) => {
    const copy = await read(blocks)
    expect(copy.text).toMatch(/^(?:By Anna Berg|25 September 2018)$/m)
    expect(copy.metadata).not.toHaveProperty('byline')
  })
})

describe('the head of an article on lines that adjoin', () => {
  const anna = { title, authors: ['Anna Berg'] }
  const whole = { ...anna, date: '2018-09-25' }
  it.each<[string, readonly string[], Record<string, unknown>, readonly string[]]>([
    ['the title and who wrote it', [title, 'By Anna Berg'], anna, []],
    ['the title and the day', [title, '25 September 2018'], { title, date: '2018-09-25' }, []],
    ['who wrote it, and the title', ['By Anna Berg', title], anna, []],
    ['the day, the title, who wrote it', ['25 September 2018', title, 'By Anna Berg'], whole, []],
    [
      'the section above',
      ['OPINION', title, 'By Anna Berg', 'September 25, 2018'],
      { ...whole, section: 'OPINION' },
      [],
    ],
    [
      'who published it above',
      ['NORTHPORT GAZETTE', title, 'By Anna Berg'],
      anna,
      ['NORTHPORT GAZETTE'],
    ],
    ['a summary', [title, summary, 'By Anna Berg'], { ...anna, subtitle: summary }, []],
    [
      'a title on two lines',
      ['Why the Harbour', 'of the Town Stayed Closed', 'By Anna Berg'],
      { title: 'Why the Harbour of the Town Stayed Closed' },
      [],
    ],
    [
      'a name and its address',
      [title, 'Anna Berg', 'anna@example.org', '25 September 2018'],
      whole,
      [],
    ],
    ['a label alone', [title, 'by', 'Anna Berg'], anna, []],
    ['a label behind a dash', [title, '- by Anna Berg -'], anna, []],
    ['a name and a paper', [title, 'Anna Berg, The Northport Times', 'Sept. 25, 2018'], whole, []],
    ['who has a right', [title, '(c) 2018 Anna Berg'], { title }, ['(c) 2018 Anna Berg']],
    [
      'the time in Russian',
      ['Почему порт закрыт', '25 сентября 2018, 15:57', 'Анна Берг'],
      { title: 'Почему порт закрыт', authors: ['Анна Берг'], date: '2018-09-25' },
      [],
    ],
    [
      'the time in Spanish',
      ['Por qué cerró el puerto', 'Ana Silva', 'Madrid - 25 SEP 2018 - 15:57 CEST'],
      { title: 'Por qué cerró el puerto', authors: ['Ana Silva'], date: '2018-09-25' },
      [],
    ],
    [
      'the time in Chinese',
      ['港口周一为什么全天关闭', '2018年09月25日 15:57 来源：新华网'],
      { title: '港口周一为什么全天关闭', date: '2018-09-25' },
      [],
    ],
    [
      'a subtitle, a name and the day',
      [title, 'What nobody had said, and why', 'Anna Berg', 'Sep 25, 2018'],
      { title, date: '2018-09-25' },
      ['What nobody had said, and why', 'Anna Berg'],
    ],
    [
      'how long it takes to read below',
      [title, summary, 'By Anna Berg', 'Published on 25 September 2018', 'Listen to it here'],
      { ...whole, subtitle: summary },
      ['Listen to it here'],
    ],
    [
      'the time above and a name below',
      ['Tuesday 25 September 2018 9:22 am', title, 'Anna Berg', 'More here'],
      whole,
      ['More here'],
    ],
    ['what kind of text it is', [title, 'A short story by Anna Berg'], anna, []],
  ])('is read with %s', async (_, head, metadata, left) => {
    const copy = await read([head.join('\n'), ...prose])
    expect(copy.metadata).toMatchObject(metadata)
    expect(copy.text).toBe([...left, ...prose].join('\n\n'))
  })

  it('is read where a blank line parts some of them', async () => {
    const subtitle = 'What nobody had said, and why the market was full'
    const time = 'Tue 25 Sep 2018 15.57 BST'
    const head = [`${title}\n${subtitle}`, `Anna Berg in Northport\n${time}`]
    const { metadata, text } = await read([...head, ...prose])
    expect(metadata).toMatchObject(whole)
    expect(text).toBe([subtitle, ...prose].join('\n\n'))
  })

  it.each<[string, readonly string[]]>([
    ['of a letter', ['Anna Berg', '12 Water Lane in Northport', '25 September 2018']],
    ['of verse', ['The harbour of the town', 'Is closed to me and you']],
  ])('is no head where it is that %s', async (_, head) => {
    const copy = await read([head.join('\n'), ...prose])
    expect(copy.metadata).not.toHaveProperty('title')
    expect(copy.text).toContain(head.join('\n'))
  })
})

describe('a head of labelled fields', () => {
  it('is read, and kept as it is written', async () => {
    const head = [
      ...[`HEADLINE: ${title}`, 'BYLINE: Anna Berg and Carl Dorn', 'SECTION: Economy; Pg. 4'],
      ...['LENGTH: 812 words', 'DATE: September 25, 2018', 'URL: https://alpha.example/harbour'],
      ...['KEYWORDS: harbours, markets', `SUMMARY: ${summary}`],
    ].join('\n')
    const { metadata, text } = await read([head, ...prose])
    expect(metadata).toMatchObject({
      ...{ title, authors: ['Anna Berg', 'Carl Dorn'], date: '2018-09-25', header: head },
      ...{ section: 'Economy; Pg. 4', source: 'https://alpha.example/harbour' },
      ...{ tags: ['harbours', 'markets'], description: summary },
    })
    expect(text).toBe(prose.join('\n\n'))
  })

  it('is read below the title, as databases of articles have it', async () => {
    const fields = 'BYLINE: By ANNA BERG\n\nSECTION: Section A; Pg. 1\n\nLENGTH: 812 words'
    const head = ['1 of 20 DOCUMENTS', 'The Northport Times', 'September 25, 2018 Tuesday', title]
    const { metadata, text } = await read([...head, fields, ...prose])
    expect(metadata).toMatchObject({
      ...{ title, authors: ['ANNA BERG'], date: '2018-09-25', header: fields },
      section: 'Section A; Pg. 1',
    })
    expect(text).toBe(['1 of 20 DOCUMENTS', 'The Northport Times', ...prose].join('\n\n'))
  })

  it('is none without a title', async () => {
    const { text } = await read(['Anna: Where were you?\nCarl: By the harbour.', ...prose])
    expect(text).toMatch(/^Anna: Where/)
  })
})

describe('the day of an article', () => {
  const prose =
    'They go down to the sea in ships, that do business in great waters; these see the works of the deep, and his wonders there.'
  it.each([
    '14 de juny de 2018',
    '14 iunie 2018',
    '14. júna 2018',
    '14 юни 2018 г.',
    '14. јун 2018.',
    '2018. június 14.',
    '14. kesäkuuta 2018',
    '14. juuni 2018',
    '14 Juni 2018',
    '14 ביוני 2018',
    '14 يونيو 2018',
    '14 يونيو/حزيران 2018',
    '14 июня 2018 г.',
  ])('is read as it is written: %s', async (day) => {
    const file = await fairCopy({
      path: 'day.txt',
      bytes: Buffer.from(`The tide that never turned\n\n${day}\n\n${prose}\n`),
    })
    expect(String(file)).toContain(`date: "2018-06-14"\nbyline: "${day}"\n`)
    expect(String(file)).toContain(`\n---\n\n${prose}`)
  })

  it('is none where a sentence ends with it', async () => {
    const text = `The tide that never turned\n\nThe crane fell on 14 June 2018.\n\n${prose}\n`
    const file = await fairCopy({ path: 'day.txt', bytes: Buffer.from(text) })
    expect(String(file)).not.toContain('date:')
  })
})
