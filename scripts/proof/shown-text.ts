import { characterName, hiddenCharacters } from './hidden-characters.ts'
import { type Html, html } from './html.ts'

/** Text of a source for a page: each character that would be hidden, or hide others, is a mark. */
export function shownText(text: string): Html | string {
  const plain = text.replaceAll('\r\n', '\n')
  if (plain.search(hiddenCharacters) === -1) return plain
  const pieces: (Html | string)[] = []
  let offset = 0
  for (const { index, 0: character } of plain.matchAll(hiddenCharacters)) {
    pieces.push(plain.slice(offset, index), html`<b class="hidden">${characterName(character)}</b>`)
    // It ended a line for who wrote it.
    if (/[\u000b\u000c\u0085\u2028\u2029]/.test(character)) pieces.push('\n')
    offset = index + character.length
  }
  return html`${[...pieces, plain.slice(offset)]}`
}

/** White space for a reader: a mark for each character. */
export function shownBlanks(text: string): string {
  return text
    .replaceAll('\r\n', '⏎')
    .replace(/[\n\r\u000b\u000c\u0085\u2028\u2029]/g, '⏎')
    .replaceAll('\t', '⇥')
    .replace(/\s/g, '·')
}
