import { readdirSync, readFileSync } from 'node:fs'

const dist = new URL('../../dist/', import.meta.url)

/** Paragraphs of the real texts in `sources`, of more than a line of print and without digits at their start. */
export const paragraphs: readonly string[] = readdirSync(dist, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.json') && path.includes('/'))
  .sort()
  .flatMap((path) => {
    const { text } = JSON.parse(readFileSync(new URL(path, dist), 'utf8')) as { text?: string }
    return (text ?? '').split('\n\n')
  })
  .filter(
    (text) => /^[“\p{Lu}][\p{Script=Latin}\P{L}]{200,}[.”]$/u.test(text) && !text.includes('\n'),
  )

/** About how wide a font sets a letter. */
function widthOf(letter: string): number {
  if (/[iljtfr.,;:'’“”!|()I ]/.test(letter)) return 3
  return /[mwMWA-Z—%]/.test(letter) ? 8 : 5.5
}

/** The lines in which a font sets `text` in a column of so many units. */
export function setLines(text: string, column: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const more = Array.from(word, widthOf).reduce((sum, letter) => sum + letter, 3)
    if (line !== '' && width + more > column) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += line === '' ? word : ` ${word}`
    width += more
  }
  return [...lines, line]
}
