import { proseRanges } from '../markdown/prose-ranges.ts'
import type { Edit } from '../text/edit.ts'
import { editsWithin } from '../text/edits-within.ts'
import { foreignPair, misread } from '../text/kinds.ts'
import { unspacedWords } from '../text/scripts.ts'
import { trace, withLayer } from '../text/traced-text.ts'
import { readControlsAsWindows1252 } from '../text/windows-1252.ts'
import { findHalfLost } from './mojibake/find-half-lost.ts'
import { editsOf, type Reading, readParagraph } from './mojibake/repair-paragraph.ts'
import type { Rule } from './rule.ts'

const name = 'repair-mojibake'

// What `remove-control-characters` and `remove-zero-width-spaces` have taken out before where it was not
// misread, and where they would leave it: beside words without spaces and what may be markup.
const invisibles = /[\ufeff\u200b]/g
const spacesWords = new RegExp(`${unspacedWords}|[!-/:-@[-\`{-~]`, 'u')

/** How often a text is read anew at most; one that was misread more than four times has not been seen. */
const mostPasses = 6

/**
 * Reads anew what was misread: UTF-8 that some program took for another encoding, once or more
 * often, and bytes of windows-1252 that became control characters. Decided by paragraph, and only
 * where no writing has such characters side by side.
 *
 * Changes:
 * - `"cafÃ© and naÃ¯ve"` → `"café and naïve"`
 * - `"itâ€™s â€œalphaâ€\u009d"` → `"it’s “alpha”"`
 * - `"ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ñ\u008f Ð¸ Ñ‚Ñ‹"` → `"Привет, я и ты"`
 * - `"doesnÃ¢â‚¬â„¢t"` → `"doesn’t"`
 * - `"Â£5, 10Â°, Â© 2019"` → `"£5, 10°, © 2019"`
 * - `"Ã–sterreich, Å“uvre"` → `"Österreich, œuvre"`
 * - `"ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ…"` → `"Zażółć gęślą"`
 * - `"caf√© and na├»ve"` → `"café and naïve"`
 * - `"вЂ™ and РџСЂРёРІРµС‚"` → `"’ and Привет"`
 * - `"well done ðŸ˜€"` → `"well done 😀"`
 * - `"The end.Â  And voilÃ , dÃ©jÃ  vu."` → `"The end.  And voilà, déjà vu."`
 * - `"it\u0092s \u0093alpha\u0094\u0085"` → `"it’s “alpha”…"`
 * - `"Alpha\u0085 bravo.\nCharlie"` → `"Alpha… bravo.\nCharlie"`
 * - .md `"*cafÃ©* \u0060cafÃ©\u0060 [Ã©](Ã©.md)"` → `"*café* \u0060cafÃ©\u0060 [é](Ã©.md)"`
 *
 * Leaves alone:
 * - `"café, naïve, “alpha”, Ærøskøbing, Đà Nẵng"`: these are right.
 * - `"CAFÉ™ and BEYONCÉ’S, „SPAß“"`: a mark behind a capital with a mark.
 * - `"«está»… and «passé…»"`: a mark behind a letter with a mark.
 * - `"IRMÃ” or MAÇÃ–"`: Portuguese, and nothing in the paragraph is surely misread.
 * - `"the letter «Â» and Â, Ã"`: letters for themselves.
 * - `"5 Å–10 Å, 2 Å², 1.5 Å±0.2"`: Ångström.
 * - `"МІЛІЦІЯ, РІВНІ, Рідний, дії та мрії"`: Ukrainian, whose letters are bytes of UTF-8, too.
 * - `"Ăştia, MĂŞTI"`: Romanian with the cedilla.
 * - `"x√π, √2, ├─ alpha, ΓÇ"`: formulas and frames.
 * - `"ï¿½ and Ã? and alph\ufffd"`: what stood there is lost.
 * - `"alpha\u0085bravo"`: with no other line end in the text, it is one.
 * - `"\u0081\u008d"`: windows-1252 has no such characters.
 * - `"l’été, 25 °C, 10 €, № 5"`: signs that are right.
 * - .md `"\u0060Ã©\u0060 <b title='Ã©'> https://a.example/Ã©"`: code, HTML and addresses.
 */
export const repairMojibake: Rule = {
  name,
  class: 'repair',
  keeps: 'nothing',
  dialects: ['plain', 'markdown'],
  // Two bytes or more of one character, or what is left of them where one was lost, or a control character.
  needs: misread | foreignPair,
  run: (input) => {
    const { text } = input
    const isEllipsis = /[\u0080-\u0084\u0086-\u009f]/.test(text) || /[\n\r]/.test(text.trimEnd())
    let traced = trace(text)
    for (let pass = 0; pass < mostPasses; pass++) {
      const repairs = repairParagraphs(traced.text)
      const edits = repairs.length > 0 ? repairs : findControls(traced.text, isEllipsis)
      if (edits.length === 0) break
      traced = withLayer(traced, { rule: name, class: 'repair', edits })
    }
    const starts = traced.starts()
    const edits = traced.net.map(({ start, end, text: after }, index) => {
      const at = starts[index] ?? 0
      const around = traced.text.charAt(at - 1) + traced.text.charAt(at + after.length)
      return { start, end, text: spacesWords.test(around) ? after : after.replace(invisibles, '') }
    })
    if (edits.length === 0 || input.tree === undefined) return { edits }
    return { edits: editsWithin(edits, proseRanges(input.tree, text)) }
  },
}

function repairParagraphs(text: string): Edit[] {
  const paragraphs = Array.from(text.matchAll(/[^\n\r]+(?:(?:\r\n|\n|\r)[^\n\r]+)*/g), (match) => ({
    text: match[0],
    offset: match.index,
    readings: readParagraph(match[0]),
  }))
  const weights = weigh(paragraphs.flatMap(({ readings }) => readings))
  return paragraphs.flatMap(({ text: paragraph, offset, readings }) => {
    const reading = choose(readings, weights)
    const edits = reading === undefined ? [] : editsOf(reading, offset)
    const isMisread = reading?.encoding === 'windows-1252'
    const halfLost = findHalfLost(paragraph, isMisread).map(({ start, end, text }) => ({
      start: offset + start,
      end: offset + end,
      text,
    }))
    return mergeEdits(edits, halfLost)
  })
}

/** `edits` with those of `others` that do not overlap one of them, in order. Linear. */
function mergeEdits(edits: readonly Edit[], others: readonly Edit[]): Edit[] {
  const merged = [...edits, ...others].sort((one, other) => one.start - other.start)
  const taken = new Set(edits)
  return merged.filter((edit, index) => {
    if (taken.has(edit)) return true
    return (
      (merged[index - 1]?.end ?? 0) <= edit.start &&
      edit.end <= (merged[index + 1]?.start ?? edit.end)
    )
  })
}

/** How many sequences of the text each encoding explains as the best. */
function weigh(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { encoding, sequences } of readings) {
    weights.set(encoding, (weights.get(encoding) ?? 0) + sequences.length)
  }
  return weights
}

/** The reading to take; none where two differ and nothing tells which is right. */
function choose(
  readings: readonly Reading[],
  weights: ReadonlyMap<string, number>,
): Reading | undefined {
  const heaviest = lowest(readings, ({ encoding }) => -(weights.get(encoding) ?? 0))
  const [best, ...others] = lowest(heaviest, countRare)
  if (best === undefined) return undefined
  const taken = new Map(best.sequences.map(({ start, after }) => [start, after]))
  const contradicts = ({ sequences }: Reading): boolean =>
    sequences.some(({ start, after }) => (taken.get(start) ?? after) !== after)
  return others.some(contradicts) ? undefined : best
}

function lowest<Thing>(things: readonly Thing[], measure: (thing: Thing) => number): Thing[] {
  const least = things.reduce((least, thing) => Math.min(least, measure(thing)), Infinity)
  return things.filter((thing) => measure(thing) === least)
}

// Letters of Latin-1 and Latin Extended-A that only Icelandic, Welsh, Maltese, Sami or Esperanto has, or capitals of few words.
const rare = /[þðÞÐŷŶŵŴĉĈĝĜĥĤĵĴŝŜŭŬċĊġĠħĦŧŦŋŊĸŀĿŉŕŔĺĹŗŖĩĨũŨĭĬŏŎĕĔſ]/u

function countRare({ sequences }: Reading): number {
  return sequences.filter(({ after }) => rare.test(after)).length
}

/** The control characters that are windows-1252, among them U+0085 where it can be no line end. */
function findControls(text: string, isEllipsis: boolean): Edit[] {
  const edits: Edit[] = []
  for (const { 0: control, index: start } of text.matchAll(/[\u0080-\u009f]/g)) {
    const after = readControlsAsWindows1252(control)
    if (after === control || (control === '\u0085' && !isEllipsis)) continue
    edits.push({ start, end: start + 1, text: after })
  }
  return edits
}
