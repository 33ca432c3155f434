import { bylineLabels } from './byline-labels.ts'
import { findDates } from './find-dates.ts'
import { isDateWord } from './months.ts'
import { isOutlet } from './other-names.ts'

/** Names of people that stand one after the other: UTF-16 offsets in the line, `end` exclusive. */
export interface FoundNames {
  readonly names: readonly string[]
  readonly start: number
  readonly end: number
}

// “From” and “Text” stand before much else; only a colon makes a label of them.
const onlyWithColon = /^(?:from|text|texte|texto|tekst|текст|author|autor|auteur|автор)$/i

// A publisher is no author; who publishes a page on a day is.
const onlyWithDay =
  /^(?:published by|veröffentlicht von|publié par|publicado por|pubblicato da|publicerad av|publisert av|opublikowane przez)$/i

// The longest first: “by” starts others.
const byLength = [...bylineLabels].sort((one, other) => other.length - one.length)
const label = new RegExp(
  `^(?:[*+–—-]\\s+)?(${byLength.join('|')})(\\s*[:：]\\s*|\\s+)(?=\\S)`,
  'iu',
)
const eastern: readonly RegExp[] = [
  /(?:^|[\s|｜])(?:作者|撰文|文|[本报報]*記者|[本报報]*记者|著者|執筆|글쓴이|글)\s?[:：／/|｜]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,12})/u,
  /^(?:本[报報])?(?:記者|记者)\s([\p{Script=Han}·]{2,4})(?!\S)/u,
  /^글\s(\p{Script=Hangul}{3})$/u,
  // What somebody does stands behind the name.
  /^(\p{Script=Hangul}{2,4})\s?(?:선임)?(?:기자|특파원|논설위원)(?!\S)/u,
]
const hasEasternLabel = /(?:作者|記者|记者|撰文)\s?[:：]/u
const mayBeEastern = /^[\p{Script=Han}\p{Script=Hangul}]/u

// With a full stop only what is cut short: a sentence may end behind a name.
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.){1,3}|(?:Dr|Prof|Jr|Sr|St|Mr|Mrs|Ms)\.|[\p{Script=Arabic}\p{Script=Hebrew}]{2,20})$/u
const particle =
  /^(?:de|del|della|di|da|dos|das|do|du|des|la|le|van|von|der|den|ter|ten|zu|zur|af|av|al|el|bin|ibn|bint|ben|y|e|’t|'t)$/u
const between = /^(?:and|&|und|et|y|e|en|och|og|i|и|та|και|ve|و)$/iu
const listed = /^(?:,|and|&|und|et|y|e|en|och|og|i|и|та|και|ve|و)$/iu
const isList =
  /^(?:(?:\p{Lu}\S*\s){1,3}\p{Lu}[^\s,]*,\s)+(?:\p{Lu}\S*\s){1,3}\p{Lu}[^\s,]*,?\s(?:and|&|und|et|y|e|en|och|og|i|и|та|και|ve)\s\p{Lu}/u
// “The Alpha Times”: a paper, not a person.
const article = /^(?:the|a|an|our|your|der|die|das|le|la|les|el|los|il)$/iu
// What stands as who wrote it though it is a word: agencies.
const agencies: ReadonlySet<string> = new Set([
  ...['reuters', 'afp', 'ap', 'dpa', 'epd', 'kna', 'efe', 'ansa', 'tass', 'xinhua', 'kyodo', 'pti'],
  ...['ians', 'aap', 'apa', 'upi', 'bloomberg', 'belga', 'anp', 'lusa', 'ritzau', 'ntb', 'tt'],
])
// In UTF-16 code units: behind a name may stand what the author does, and when.
const longest = 160
// In words: fewer may be a town, more are a sentence.
const fewestWords = 2
const mostWords = 5

/** The names that a line gives as who wrote the text; nothing where it says something else. */
export function findNames(line: string): FoundNames | undefined {
  if (line.length > longest) return undefined
  if (mayBeEastern.test(line)) return findEasternName(line)
  const from = labelAt(line, 0) ?? labelAt(line, endOfDay(line))
  if (from !== undefined) return readNames(line, from)
  return hasEasternLabel.test(line) ? findEasternName(line) : undefined
}

const labels: ReadonlySet<string> = new Set(bylineLabels)

/** Whether a line says no more than that names stand below it: `by`. */
export function isNameLabel(line: string): boolean {
  const words = line.replace(/\s*[:：]$/, '')
  return labels.has(words.toLowerCase()) && (words !== line || !onlyWithColon.test(words))
}

function findEasternName(line: string): FoundNames | undefined {
  for (const form of eastern) {
    const [written = '', name] = form.exec(line) ?? []
    if (name === undefined) continue
    const start = written.indexOf(name)
    return { names: [name], start, end: start + name.length }
  }
  return undefined
}

/** Names that stand in a line without a label, from its start. */
export function findBareNames(line: string): FoundNames | undefined {
  return line.length > longest ? undefined : readNames(line, 0)
}

/** Where the names start behind a label that stands at `start`. */
function labelAt(line: string, start: number | undefined): number | undefined {
  if (start === undefined) return undefined
  const [written, words = '', mark = ''] = label.exec(line.slice(start)) ?? []
  if (written === undefined || (onlyWithColon.test(words) && !/[:：]/.test(mark))) return undefined
  if (onlyWithDay.test(words) && findDates(line).length === 0) return undefined
  return start + written.length
}

// In UTF-16 code units: a day of the week may stand before it, and the time behind it.
const mostBeforeDay = 24
const behindDay = /^(?:,?\s\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)?[\s|·•,/–—-]+/i

/** Where a line goes on behind the day that it starts with; nothing where it does not. */
function endOfDay(line: string): number | undefined {
  const [day] = findDates(line)
  if (day === undefined || day.start > mostBeforeDay) return undefined
  const [mark] = behindDay.exec(line.slice(day.end)) ?? []
  return mark === undefined ? undefined : day.end + mark.length
}

/** `Alpha Bravo Charlie News` is Alpha Bravo, and who employs them. */
function withoutOutlet(name: readonly string[]): readonly string[] {
  const outlet = name.findIndex((word, index) => index > fewestWords && isOutlet(word))
  return outlet < 0 ? name : name.slice(0, outlet - 1)
}

/** Words with a capital, up to one that is no part of a name, or to a mark. */
function readNames(line: string, from: number): FoundNames | undefined {
  const names: string[] = []
  let name: string[] = []
  let end = from
  const endName = (offset: number): boolean => {
    const isName =
      (name.length >= fewestWords || agencies.has(name.join(' ').toLowerCase())) &&
      name.length <= mostWords &&
      nameWord.test(name.at(-1) ?? '') &&
      !article.test(name[0] ?? '')
    if (isName) {
      names.push(withoutOutlet(name).join(' '))
      end = offset
    }
    name = []
    return isName
  }
  // Behind a comma may stand what somebody does, or where: it parts names where the last has an “and”.
  const parts = isList.test(line.slice(from)) ? listed : between
  let offset = from
  for (const { 0: token, index } of line.slice(from).matchAll(/[^\s,@|]+|[,@|]/gu)) {
    const isWord = nameWord.test(token) && !isDateWord(token)
    if (isWord || (name.length > 0 && particle.test(token) && !between.test(token)))
      name.push(token)
    else if (!(parts.test(token) && endName(offset))) break
    offset = from + index + token.length
  }
  endName(offset)
  const text = line.slice(from, end).trimEnd()
  return names.length === 0 ? undefined : { names, start: from, end: from + text.length }
}
