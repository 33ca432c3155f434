import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'
import { paragraphs, setLines } from './testing/set-lines.ts'

/** Lines on pages of thirty, each below a head with the number of the page, and a blank line. */
function onPages(lines: readonly string[], headOf: (page: number) => string): string {
  const pages: string[] = []
  for (let start = 0; start < lines.length; start += 30) {
    pages.push(`${headOf(pages.length + 1)}\n\n${lines.slice(start, start + 30).join('\n')}`)
  }
  return pages.join('\n\n')
}

async function copyOf(text: string): Promise<{ title: unknown; blocks: string[] }> {
  const { data, messages } = await fairCopy({
    path: 'a.txt',
    bytes: new TextEncoder().encode(text),
  })
  expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([])
  return { title: data.record?.metadata['title'], blocks: data.record?.text.split('\n\n') ?? [] }
}

function shareOf(found: readonly string[]): number {
  return paragraphs.filter((text) => found.includes(text)).length / paragraphs.length
}

function wrap(text: string, columns: number): string {
  return text.replace(new RegExp(`(.{1,${columns}})(?: |$)`, 'g'), '$1\n').trimEnd()
}

/** Each paragraph as a font sets it, with its first line indented. */
function setIndented(column: number): string[] {
  return paragraphs.flatMap((each) =>
    setLines(each, column).map((line, index) => (index === 0 ? `   ${line}` : line)),
  )
}

describe.each([240, 280, 320])(
  'text that was read from pages, of lines %i units wide',
  (column) => {
    it('has its paragraphs where blank lines part them', async () => {
      const text = paragraphs.map((each) => setLines(each, column).join('\n')).join('\n\n')
      const { blocks } = await copyOf(text)
      expect(shareOf(blocks)).toBeGreaterThan(0.9)
    })

    it('has them where their first lines are indented', async () => {
      const { blocks } = await copyOf(setIndented(column).join('\n'))
      expect(shareOf(blocks)).toBeGreaterThan(0.9)
    })

    it('has them where pages part their sentences, and the title that heads repeat', async () => {
      const pages = onPages(setIndented(column), (page) => `THE ROAD TO ALPHA ${page}`)
      const { title, blocks } = await copyOf(`The Road\nto Alpha\n\n${pages}`)
      expect(title).toBe('The Road to Alpha')
      expect(blocks.filter((block) => block.includes('ROAD'))).toEqual([])
      expect(shareOf(blocks)).toBeGreaterThan(0.9)
    })
  },
)

it('has its paragraphs where a blank line parts their sentences', async () => {
  const torn = paragraphs.map((each) => wrap(each, 66).replace(/\n(?=.*$)/, '\n\n'))
  const { blocks } = await copyOf(torn.join('\n\n'))
  // Where a name or an address stands next to the blank line, a paragraph may start there.
  expect(shareOf(blocks)).toBeGreaterThan(0.75)
})

it('keeps what is said again and again where no sentence goes on below it', async () => {
  const stanza = 'The lake is still,\nthe night is long,\nand on the hill'
  const song = Array.from({ length: 6 }, (_, index) =>
    Array.from({ length: 5 }, (_, line) => `${stanza}\nstand ${index + line} trees`).join('\n\n'),
  )
  const { blocks } = await copyOf(song.join('\n\nCome Home To Me\n\n'))
  expect(blocks.filter((block) => block === 'Come Home To Me')).toHaveLength(5)
})

it.each([
  ['each', 1],
  ['the later', 7],
])(
  'has the title that running heads repeat, where form feeds part the pages, with the numbers of %s',
  async (_, first) => {
    const lines = setIndented(280)
    const pages: string[] = []
    for (let start = 0; start < lines.length; start += 15) {
      const page = pages.length + 1
      const number = page < first ? '' : ` ${page}`
      const title = start === 0 ? '     The Road to\n         Alpha\n\n' : ''
      pages.push(
        `THE ROAD TO ALPHA${number}\n\n\n${title}${lines.slice(start, start + 15).join('\n')}`,
      )
    }
    const { title, blocks } = await copyOf(pages.join('\n\f'))
    expect(pages.length).toBeGreaterThan(7)
    expect(title).toBe('The Road to Alpha')
    expect(blocks.filter((block) => block.includes('ROAD'))).toEqual([])
    expect(shareOf(blocks)).toBeGreaterThan(0.9)
  },
)

const site = 'The Long Road to Alpha | The Delta'
const address = 'https://delta.example/2018/alpha'

/** What browsers print above and below the text of each page. */
const browsers: Readonly<Record<string, (text: string, page: number) => string>> = {
  Chrome: (text, page) => `11/28/2026, 1:57 PM\n\n${site}\n\n${text}\n${address}\n\n${page}/4\n`,
  'Chrome, as it is laid out': (text, page) =>
    `11/28/2026, 1:57 PM          ${site}\n\n\n${text}\n\n${address}          ${page}/4\n`,
  Firefox: (text, page) =>
    `${site}\n\n${address}\n\n${text}\n\n${page} of 4\n\n28.11.2026, 13:57\n`,
  'Firefox, as it is laid out': (text, page) =>
    `${site}          ${address}\n\n\n${text}\n\n${page} of 4          28.11.2026, 13:57\n`,
}

function pagesOf(print: (text: string, page: number) => string): string[] {
  const lines = paragraphs.flatMap((each) => setLines(each, 480))
  const pages: string[] = []
  for (let start = 0; start < lines.length; start += 20) {
    const text = lines.slice(start, start + 20).join('\n')
    const head = 'The Long Road to\nAlpha\nBy Bravo Charlie\n14 June 2018\n\n'
    pages.push(print(start === 0 ? head + text : text, pages.length + 1))
  }
  return pages
}

it.each([
  ...Object.keys(browsers).map((name) => [name, '\n\f'] as const),
  ...['Chrome', 'Firefox'].map((name) => [name, '\n\n'] as const),
])(
  'has the metadata of an article that %s printed, and nothing that it added, where %j parts pages',
  async (name, feed) => {
    const { data } = await fairCopy({
      path: 'a.txt',
      bytes: new TextEncoder().encode(pagesOf(browsers[name] ?? String).join(feed)),
    })
    expect(data.record?.metadata).toMatchObject({
      title: 'The Long Road to Alpha',
      date: '2018-06-14',
      authors: ['Bravo Charlie'],
      source: address,
    })
    expect(data.record?.text).not.toMatch(/:57|The Delta|delta\.example|^\d(?:\/| of )4$/m)
  },
)

it('keeps an address that a text gives again and again', async () => {
  const letter = `${'We met on the quay, where it was dry and where nobody saw us.\n'.repeat(16)}You may see the pictures there at\n${address}\n\nand send us yours.\n`
  const { data } = await fairCopy({
    path: 'a.txt',
    bytes: new TextEncoder().encode(
      letter.repeat(2) + letter.replace('and send', 'Send').repeat(4),
    ),
  })
  expect(data.record?.text.split(address)).toHaveLength(7)
  expect(data.record?.metadata).not.toHaveProperty('source')
})
