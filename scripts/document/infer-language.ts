import type { Root } from 'mdast'
import { once } from '../text/once.ts'
import { startOfPlainText } from './plain-text.ts'

/** As much of a text as tells its language: more makes the answer no surer. UTF-16 code units. */
const sampleLength = 3000

/** Fewer letters than this are a word or two, which look alike in many languages. */
const fewestLetters = 20
const hasLetters = new RegExp(`^(?:\\P{L}*\\p{L}){${fewestLetters}}`, 'u')

/** Loaded for the first text that needs it. */
const detector = once(() => import('eld/extrasmall'))

/**
 * The BCP 47 tag of the language that the text of `tree` is written in, or nothing when that is not sure. The
 * smallest model of the detector: on whole articles it was right as often as the larger ones, at a
 * fifth of the time to load.
 */
export async function inferLanguage(tree: Root): Promise<string | undefined> {
  const sample = startOfPlainText(tree, sampleLength).slice(0, sampleLength)
  if (!hasLetters.test(sample)) return undefined
  const { eld } = await detector()
  const detected = eld.detect(sample)
  return detected.isReliable() ? detected.language : undefined
}
