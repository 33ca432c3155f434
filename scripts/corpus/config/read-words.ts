import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigurationError } from '../configuration-error.ts'

/**
 * The words of the list whose path, from `folder`, is `written`: in UTF-8, a word a line. What stands behind a `/` is
 * left out, and so is a line without letters: then it may be a `.dic` of Hunspell, whose first line counts the others
 * and whose words have flags.
 * Throws a `ConfigurationError` where the file cannot be read.
 */
export function readWords(folder: string, written: string): readonly string[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(folder, written)))
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? error.code : 'no UTF-8'
    throw new ConfigurationError(
      `Unexpected fault (${fault}) with “words”, ${written}, expected the path of a list in UTF-8, a word a line; name one`,
    )
  }
  const words = text.split(/\r?\n/).map((line) => line.replace(/\/.*/, '').trim())
  return words.filter((word) => /\p{L}/u.test(word))
}
