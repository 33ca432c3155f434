const closers = `["'”’»›」』】〉》）)\\]]*`
// The mark of a note behind a sentence: `[3]`, `(2)`, `*`, a raised number.
const notes = `(?:\\[[A-Za-z\\d]{1,3}\\]|\\(\\d{1,2}\\)|[*†‡⁎¹²³⁰⁴-⁹])*`
const sentenceEnd = new RegExp(`[.!?…。！？｡؟۔।॥]${closers}${notes}$`, 'u')
const clauseEnd = new RegExp(`[.!?…。！？｡؟۔।॥,;:，；：、،؛—–]${closers}$`, 'u')

// “Mr.”, “J.”, “r.”: a full stop behind so short a word, capital or of one letter, mostly ends no sentence.
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}|\p{Ll})\.$/u

// Opening marks that may stand before the first letter of a sentence.
const openers = `["'“‘„«‹「『（(\\[¿¡]*`
const dash = `(?:[-–—]\\s*)?`
const upperCase = new RegExp(`^${openers}${dash}[\\p{Lu}\\p{Lt}]`, 'u')
const lowerCase = new RegExp(`^${openers}\\p{Ll}`, 'u')
const noLowerCase = new RegExp(`^${openers}${dash}[^\\p{Ll}\\s]`, 'u')

// What the patterns above look at; a longer tail would cost time and tell no more.
const tailLength = 16

/** Whether a UTF-16 code unit is a letter of ASCII, as most that lines start and end with are. */
function isLetter(unit: number): boolean {
  return isSmall(unit | 0x20)
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

/** Whether a line ends with the mark of a sentence's end, perhaps in quotes or brackets. */
export function endsSentence(line: string): boolean {
  if (isLetter(line.charCodeAt(line.length - 1))) return false
  const tail = line.slice(-tailLength)
  return sentenceEnd.test(tail) && !abbreviation.test(tail)
}

/** Whether a line ends with a mark at which a speaker pauses. */
export function endsClause(line: string): boolean {
  if (isLetter(line.charCodeAt(line.length - 1))) return false
  return clauseEnd.test(line.slice(-tailLength))
}

/** Whether a line could start a sentence: it does not start with a small letter. */
export function startsSentence(line: string): boolean {
  return noLowerCase.test(line.slice(0, tailLength))
}

export function startsLowerCase(line: string): boolean {
  const first = line.charCodeAt(0)
  if (isLetter(first)) return isSmall(first)
  return lowerCase.test(line.slice(0, tailLength))
}

/** Whether a line starts with a capital, and is not all in capitals, where that would say nothing. */
export function startsUpperCase(line: string): boolean {
  const first = line.charCodeAt(0)
  if (isSmall(first)) return false
  if (isLetter(first) && isSmall(line.charCodeAt(1))) return true
  return upperCase.test(line.slice(0, tailLength)) && /\p{Ll}/u.test(line)
}

/** Whether a line end stands between two sentences. */
export function partsSentences(before: string, after: string): boolean {
  return endsSentence(before) && startsSentence(after)
}

// A sentence's end and the start of another, on one line; in East Asian scripts no blank stands between.
// The look-behind stands behind the mark, where it is tried at marks alone.
const endWithin = new RegExp(
  `[.!?…؟۔।](?<!(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{Ll}{0,2}|\\p{Ll}).)${closers}\\s+(?=[^\\p{Ll}\\s])|[。！？｡]${closers}(?=.)`,
  'gu',
)

/** How many sentences end on a line before its end. */
export function countSentenceEndsWithin(line: string): number {
  return line.match(endWithin)?.length ?? 0
}

/** As many whole sentences from the start of `line` as fit into `most` UTF-16 code units. */
export function wholeSentences(line: string, most: number): string {
  if (line.length <= most) return endsSentence(line) ? line : upTo(line, most)
  return upTo(line.slice(0, most + 2), most)
}

function upTo(line: string, most: number): string {
  const ends = Array.from(
    line.matchAll(endWithin),
    ({ 0: end, index }) => index + end.trimEnd().length,
  )
  return line.slice(0, ends.findLast((end) => end <= most) ?? 0)
}
