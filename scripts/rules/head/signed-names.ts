import type { Line } from '../../layout/lines.ts'
import { daysOfLine, isStamp } from './days-of-line.ts'
import { type FoundNames, findBareNames, findNames } from './find-names.ts'
import { isOfOffice, isPublisher, mayBePerson } from './other-names.ts'

// A place, and the name on a social network.
const behind = /^(?:\s(?:in|aus|à|en|em|a|из|в|w)\s\p{Lu}[\p{L}.’' -]*)?[\s,|·•–—-]*(@\w{2,})?$/u
const mailAddress = /^\s[<([]?[^\s@<>()[\]]+@[^\s@<>()[\]]+\.\p{L}{2,}[>)\]]?$/u
const mailLine = /^[<(]?([^\s@<>()]+)@[^\s@<>()]+\.\p{L}{2,}[>)]?$/u
// Before it may stand what the author does: `News reporter @alpha`.
const handle = /^(?:\p{L}+\s){0,4}@\w{2,}$/u

// “Nelson D. Schwartz”: no place and no heading has one.
const initial = /^\S+\s(?:\p{Lu}\.\s?)+\p{Lu}/u

// In words: more are the name of a paper.
const mostBesideStamp = 3

// What is said of an author at the end of a text; of whom it tells, other things are.
const isSaid = new RegExp(
  `^ (?:${[
    'is (?:an?|the|our|based)|covers|writes|reports|works',
    'ist (?:ein|eine|der|die|unser|unsere|freier|freie|\\p{L}*(?:redakt|autor|journalist|report|korrespond)\\p{L}*)',
    'schreibt|arbeitet|berichtet|est (?:une?|le|la|notre|journaliste|correspondante?)|écrit|travaille',
    'es (?:una?|el|la|periodista)|escribe|é (?:uma?|o|a|jornalista)|escreve',
    'è (?:una?|il|la|giornalista)|scrive|lavora|is (?:een|de|redacteur|journalist)|schrijft|werkt',
    'jest (?:dziennikar\\p{L}+|redaktor\\p{L}*|autor\\p{L}*)|pisze|är (?:en|journalist|reporter)|er (?:en|journalist)|skriver',
  ].join('|')}) `,
  'iu',
)
// In UTF-16 code units.
const mostAtEnd = 3000

/**
 * The names of a line that gives nothing else, where they are those of who wrote the text for sure: with the name on a
 * social network, with an initial beside the day, beside the time at which the text was published, or because the text
 * ends with who that is.
 */
export function findSignedNames(
  lines: readonly Line[],
  index: number,
  text: string,
): FoundNames | undefined {
  const line = lines[index]
  const found = line === undefined ? undefined : findBareNames(line.text)
  if (line === undefined || found === undefined) return undefined
  const rest = line.text.slice(found.end)
  if (mailAddress.test(rest)) return found
  const [written, ownHandle] = behind.exec(rest) ?? []
  const below = lines[index + 1]
  const hasAddress =
    ownHandle !== undefined ||
    ((written !== undefined || isOffice(rest)) &&
      isAddressOf(found.names[0] ?? '', below?.text ?? ''))
  if (hasAddress && found.names.every(mayBePerson)) return found
  const isSure =
    rest === '' || (written !== undefined && /^\s\p{L}/u.test(rest))
      ? found.names.every((name) => isSigned(name, lines, index, text))
      : found.names.every(mayBePerson) && (isDay(rest) || (isOffice(rest) && isDated(lines, index)))
  return isSure ? found : undefined
}

/** Whether what stands behind a name is what somebody does, or for whom: `, Staff Writer`, ` | The Alpha Times`. */
function isOffice(rest: string): boolean {
  return (
    /^\s*[,|·•–—-]\s*\p{L}/u.test(rest) &&
    rest.split(/[^\p{L}]+/u).some((word) => !mayBePerson(word))
  )
}

/** Whether it is the day and the time at which the text was published: ` - 9/25/2018, 3:57 PM`. */
function isDay(rest: string): boolean {
  const day = rest.replace(/^\s*[,|·•–—-]\s*/, '')
  return day.length < rest.length && isStamp(day) && daysOfLine(day).length > 0
}

function isDated(lines: readonly Line[], index: number): boolean {
  return daysBeside(lines, index).length > 0
}

/** The lines above and below one that name a day. */
function daysBeside(lines: readonly Line[], index: number): readonly string[] {
  const beside = [lines[index - 1], lines[index + 1]].map((line) => line?.text ?? '')
  return beside.filter((line) => daysOfLine(line).length > 0)
}

// In UTF-16 code units: what somebody does, and for whom.
const longestOffice = 60

/** Whether a line below one with names says no more than how to reach the first, what they do, or for whom. */
export function belongsTo(
  { names: [name = ''] }: FoundNames,
  { text, blanksBefore }: Line,
): boolean {
  if (isAddressOf(name, text) || isPublisher(text)) return true
  const isOffice = text.length <= longestOffice && text.split(/[^\p{L}]+/u).some(isOfOffice)
  return blanksBefore === 0 && isOffice && !/[.!?:]$/.test(text)
}

/** Whether a line is no more than an address of who has the name: of mail, or on a social network. */
function isAddressOf(name: string, line: string): boolean {
  if (handle.test(line)) return true
  const local = mailLine.exec(line)?.[1]?.toLowerCase() ?? ''
  return name.split(' ').some((word) => word.length > 2 && local.includes(word.toLowerCase()))
}

function isSigned(name: string, lines: readonly Line[], index: number, text: string): boolean {
  const days = daysBeside(lines, index)
  if (days.length > 0 && initial.test(name)) return true
  if (days.some(isStamp) && name.split(' ').length <= mostBesideStamp && mayBePerson(name))
    return true
  if (days.length > 0 && mayBePerson(name) && signsBelow(name, text, lines[index]?.end ?? 0)) {
    return true
  }
  return isSaidBelow(name, text, lines[index]?.end ?? 0)
}

/** Whether somebody signs at the end, as letters to readers are signed: `Until next week,\nAnna`. */
function signsBelow(name: string, text: string, end: number): boolean {
  const tail = text.slice(Math.max(end, text.length - mostAtEnd)).trimEnd()
  const [first = ''] = name.split(' ')
  return tail.split('\n').some((line) => {
    const signer = line.replace(/^[–—-]\s?/, '').trim()
    return signer === first || signer === name
  })
}

/** Whether the end tells of somebody what they do, or that they wrote the text. */
function isSaidBelow(name: string, text: string, end: number): boolean {
  const from = Math.max(end, text.length - mostAtEnd)
  const written = text.indexOf(` ${name}\n`, from)
  const label = written < 0 ? '' : text.slice(text.lastIndexOf('\n', written) + 1, written)
  if (/\s/.test(label) && findNames(`${label} ${name}`)?.names[0] === name) return true
  for (let at = text.indexOf(`\n${name}`, from); at >= 0; at = text.indexOf(`\n${name}`, at + 1)) {
    if (isSaid.test(text.slice(at + 1 + name.length, at + 40 + name.length))) return true
  }
  return false
}
