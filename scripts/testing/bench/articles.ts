import { name, paragraph, sentence, title } from './prose.ts'
import { Random } from './random.ts'

/** How a text is made that has the number `seed`, of about so many characters. */
export type Article = (seed: number, size?: number) => string

const usualSize = 4000

/** A plain text as it is scraped or mailed: wrapped or not, with a byline and the furniture of a page. */
export const plainArticle: Article = (seed, size = usualSize) => {
  const random = new Random(seed)
  const isWrapped = random.chance(0.4)
  const blocks = [title(random)]
  if (random.chance(0.5)) blocks.push(`By ${name(random)} | April ${1 + random.below(28)}, 2018`)
  for (let length = 0; length < size; ) {
    const block = plainBlock(random)
    blocks.push(isWrapped ? wrapped(block, 72) : block)
    length += block.length
  }
  if (random.chance(0.5)) blocks.push('Share this:\nTwitter\nFacebook')
  if (random.chance(0.5))
    blocks.push('Leave a Comment', 'Your email address will not be published.')
  const text = `${blocks.join('\n\n')}\n`
  return random.chance(0.1) ? text.replaceAll('\n', '\r\n') : text
}

/** A Markdown source: front matter, headings, lists, links, code, quotations and tables. */
export const markdownArticle: Article = (seed, size = usualSize) => {
  const random = new Random(seed)
  const blocks = [`---\ntitle: "${title(random)}"\ndate: 2018-04-${10 + random.below(18)}\n---`]
  for (let length = 0; length < size; ) {
    const block = markdownBlock(random)
    blocks.push(block)
    length += block.length
  }
  return `${blocks.join('\n\n')}\n`
}

function plainBlock(random: Random): string {
  if (random.chance(0.04)) return items(random, '  - ')
  if (random.chance(0.04)) return title(random)
  return paragraph(random)
}

function markdownBlock(random: Random): string {
  const choice = random.next()
  if (choice < 0.08) return `${'#'.repeat(2 + random.below(2))} ${title(random)}`
  if (choice < 0.14) return items(random, random.chance(0.5) ? '- ' : '1. ')
  if (choice < 0.17) return `> ${wrapped(paragraph(random), 72).replaceAll('\n', '\n> ')}`
  if (choice < 0.2)
    return `\`\`\`js\nconst ${'alpha'} = ${random.below(100)}\nif (a < b) call(a)\n\`\`\``
  if (choice < 0.22)
    return `| Alpha | Bravo |\n| --- | ---: |\n| ${title(random)} | ${random.below(99)} |`
  const text = marked(paragraph(random), random)
  return random.chance(0.4) ? wrapped(text, 80) : text
}

/** With emphasis, links and code on some of the words. */
function marked(text: string, random: Random): string {
  return text.replace(/\b[a-z]{5,}\b/g, (word) => {
    const choice = random.next()
    if (choice < 0.02) return `*${word}*`
    if (choice < 0.04) return `**${word}**`
    if (choice < 0.06) return `[${word}](https://harbour.example/${word})`
    return choice < 0.07 ? `\`${word}\`` : word
  })
}

function items(random: Random, mark: string): string {
  return Array.from({ length: 3 + random.below(4) }, () => mark + sentence(random)).join('\n')
}

function wrapped(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = ''
    }
    line += (line === '' ? '' : ' ') + word
  }
  return [...lines, line].join('\n')
}
