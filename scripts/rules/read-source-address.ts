import { readEdgeLines } from './head/edge-lines.ts'
import type { Rule } from './rule.ts'

/** What stands before the address from which a text was taken, by language. */
const labels: readonly string[] = [
  ...['source', 'original', 'permalink', 'url', 'canonical'], // English, and what many write
  ...['(?:first|originally) (?:published|posted|appeared) (?:at|on|in)'],
  ...['quelle', 'zuerst erschienen (?:auf|in)', 'fuente', 'fonte', 'bron'], // German, Spanish, Italian, Portuguese, Dutch
  ...['źródło', 'zdroj', 'источник', 'джерело', 'kaynak', 'πηγή'], // Polish, Czech, Russian, Ukrainian, Turkish, Greek
  ...['المصدر', 'מקור', '来源', '來源', '出典', '출처', 'källa', 'kilde'],
]

const sourceLine = new RegExp(`^(?:${labels.join('|')})\\s?[:：]?\\s?(https?://[^\\s<>"]+)$`, 'iu')

// In UTF-16 code units.
const longestLine = 500

/**
 * Reads the address from which a text was taken, from a line above its first paragraph or at its end
 * that says so and nothing else. The line stays in the text.
 *
 * Changes nothing, but infers:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nSource: https://alpha.example/bravo"` infers `"https://alpha.example/bravo"`
 * - `"Quelle: https://alpha.example/bravo\n\nAlpha bravo charlie delta echo foxtrot golf hotel india juliett kilo."` infers `"https://alpha.example/bravo"`
 *
 * Leaves alone:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nhttps://alpha.example/bravo"`: an address may be anything’s.
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nSource: Alpha Bravo"`: no address.
 */
export const readSourceAddress: Rule = {
  name: 'read-source-address',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: (input) => {
    if (Object.hasOwn(input.metadata, 'source')) return {}
    for (const line of readEdgeLines(input)) {
      if (line.text.length > longestLine || !line.text.includes('://')) continue
      const [, address] = sourceLine.exec(line.text) ?? []
      if (address === undefined) continue
      const start = line.end - address.length
      return { inferred: [{ key: 'source', value: address, start, end: line.end }] }
    }
    return {}
  },
}
