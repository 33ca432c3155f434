import { once } from '../text/once.ts'
import { startsLowerCase } from './sentences.ts'

/** Made for the first text that needs them: classes of Unicode take a millisecond to read. */
const patterns = once(() => {
  const word = '[\\p{L}\\p{M}\\p{N}]+'
  const start = `(?<!${word.slice(0, -1)})`
  return {
    compound: new RegExp(`${start}(${word}[-\\u2010/])(?=(${word}))`, 'gu'),
    broken: new RegExp(`${start}(${word}[-\\u2010])[^\\S\\n]*\\n\\s*(?=(${word}))`, 'gu'),
    firstPart: new RegExp(`${word}[-\\u2010/]$`, 'u'),
    lastPart: new RegExp(`^${word}`, 'u'),
  }
})

/** In UTF-16 code units. */
const longestWord = 60

/**
 * Whether a line that ends with a hyphen or a slash ends within a compound, which is written with that
 * mark, and not within a word that a typesetter divided. That is sure of numbers and before a capital,
 * where the compound stands elsewhere in `text`, and where `text` has far more compounds within its
 * lines than line ends with a hyphen, as no text has whose words are divided.
 */
export function readCompounds(text: string): (before: string, after: string) => boolean {
  const { compound, broken, firstPart, lastPart } = patterns()
  const known = new Map<string, number>()
  for (const [, first = '', second = ''] of text.matchAll(compound)) {
    const whole = (first + second).toLowerCase()
    known.set(whole, (known.get(whole) ?? 0) + 1)
  }
  const isKnown = (whole: string) => known.has(whole.toLowerCase())
  let within = 0
  for (const [whole, count] of known) if (/\p{Ll}[-\u2010]\p{Ll}/u.test(whole)) within += count
  let atEnd = 0
  for (const [, first = '', second = ''] of text.matchAll(broken)) {
    if (!startsLowerCase(second)) continue
    if (isKnown(first + second)) within++
    else atEnd++
  }
  const dividesWords = within < 3 * atEnd
  return (before, after) => {
    const [first = ''] = firstPart.exec(before.slice(-longestWord)) ?? []
    const [second = ''] = lastPart.exec(after.slice(0, longestWord)) ?? []
    if (isKnown(first + second)) return true
    if (first.endsWith('/')) return false
    if (/^\p{N}/u.test(second)) return true
    if (/^\p{Lu}/u.test(second)) return /\p{Ll}/u.test(first + second)
    return /\p{Ll}[-\u2010]$/u.test(first) && !dividesWords
  }
}
