import { isDateWord } from './months.ts'

/** Names of people that stand one after the other: UTF-16 offsets in the line, `end` exclusive. */
export interface FoundNames {
  readonly names: readonly string[]
  readonly start: number
  readonly end: number
}

/** What stands before the name of who wrote a text, by language. */
const labels: readonly string[] = [
  ...['by', 'written by', 'story by', 'text by', 'words by', 'author', 'from'], // English
  ...['von', 'text', 'autor', 'autorin'], // German
  ...['par', 'texte', 'auteur'], // French, Dutch
  ...['por', 'texto', 'autora'], // Spanish, Portuguese
  ...['di', 'testo di', 'a cura di', 'autore'], // Italian
  ...['door', 'tekst', 'av', 'af', 'skriven av', 'forfatter'], // Dutch, Swedish, Danish, Norwegian
  ...['opracował', 'opracowała', 'napisał', 'napisała'], // Polish
  ...['автор', 'текст', 'автори'], // Russian, Ukrainian
  ...['του', 'της', 'γράφει ο', 'γράφει η', 'από'], // Greek
  ...['yazan', 'yazar'], // Turkish
  ...['بقلم', 'كتب'], // Arabic
  ...['מאת'], // Hebrew
]

// “From” and “Text” stand before much else; only a colon makes a label of them.
const onlyWithColon = /^(?:from|text|texte|texto|tekst|текст|author|autor|auteur|автор)$/i

const label = new RegExp(`^(?:[*+]\\s+)?(${labels.join('|')})(\\s*[:：]\\s*|\\s+)(?=\\S)`, 'iu')
const eastern =
  /^(?:作者|撰文|文|記者|记者|著者|執筆|글쓴이|글)\s?[:：／/|｜]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,12})/u

// With a full stop only what is cut short: a sentence may end behind a name.
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.){1,3}|(?:Dr|Prof|Jr|Sr|St|Mr|Mrs|Ms)\.|[\p{Script=Arabic}\p{Script=Hebrew}]{2,20})$/u
const particle =
  /^(?:de|del|della|di|da|dos|das|do|du|des|la|le|van|von|der|den|ter|ten|zu|zur|af|av|al|el|bin|ibn|bint|ben|y|e|’t|'t)$/u
const between = /^(?:and|&|und|et|y|e|en|och|og|i|и|та|και|ve|و)$/iu
// “The Alpha Times”: a paper, not a person.
const article = /^(?:the|a|an|our|your|der|die|das|le|la|les|el|los|il)$/iu
// In words: fewer may be a town, more are a sentence.
const fewestWords = 2
const mostWords = 5

/** The names that a line gives as who wrote the text; nothing where it says something else. */
export function findNames(line: string): FoundNames | undefined {
  const [written, name] = eastern.exec(line) ?? []
  if (written !== undefined && name !== undefined) {
    return { names: [name], start: written.length - name.length, end: written.length }
  }
  const [start = '', words = '', mark = ''] = label.exec(line) ?? []
  if (start === '' || (onlyWithColon.test(words) && !/[:：]/.test(mark))) return undefined
  return readNames(line, start.length)
}

/** Words with a capital, up to one that is no part of a name, or to a mark. */
function readNames(line: string, from: number): FoundNames | undefined {
  const names: string[] = []
  let name: string[] = []
  let end = from
  const endName = (offset: number): boolean => {
    const isName =
      name.length >= fewestWords &&
      name.length <= mostWords &&
      nameWord.test(name.at(-1) ?? '') &&
      !article.test(name[0] ?? '')
    if (isName) {
      names.push(name.join(' '))
      end = offset
    }
    name = []
    return isName
  }
  let offset = from
  for (const { 0: token, index } of line.slice(from).matchAll(/[^\s,@|]+|[,@|]/gu)) {
    const isWord = nameWord.test(token) && !isDateWord(token)
    if (isWord || (name.length > 0 && particle.test(token) && !between.test(token)))
      name.push(token)
    else if (!(between.test(token) && endName(offset))) break
    offset = from + index + token.length
  }
  endName(offset)
  const text = line.slice(from, end).trimEnd()
  return names.length === 0 ? undefined : { names, start: from, end: from + text.length }
}
