import { blankBeforeStop, openBracket } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'

// What only a line of code or of a template has: there, empty brackets and blanks are meant.
const codeLike = /[{}`\\]|=>|\(\);|&&|\|\||<\/|==|:=/

// What one of the holes starts with.
const mayHaveHole = /\([ \u00a0),;]|\[\]|[^\S\n][,.]/

/**
 * Reports the holes that a link leaves in prose when an extractor drops it: an opened bracket that
 * is never closed, brackets with nothing in them, and a blank before a comma or full stop, which
 * no language writes. Nothing is filled in or taken out: what stood there is not known.
 *
 * Changes nothing, but reports:
 * - `"The campaign “Alpha” ( launched by bravo to charlie. Delta echo."` reports `"( "`
 * - `"Alpha bravo () charlie delta."` reports `"()"`
 * - `"Alpha bravo ( ), charlie delta."` reports `"( )"`
 * - `"Alpha ( ; born 1950) was a bravo."` reports `"( ;"`
 * - `"It was first said by  , and then by charlie."` reports `"  ,"`
 * - `"As it is written in .\n\nBravo."` reports `" ."`
 *
 * Leaves alone:
 * - `"Alpha ( bravo charlie ) delta."`: a bracket that is closed may have blanks in it.
 * - `"Alpha ( bravo e.g. Charlie) delta."`: the full stop of an abbreviation is not the end.
 * - `"Alpha :-( bravo, and alpha :( charlie."`: faces.
 * - `"Alpha ( a) bravo ( b) charlie."`: the marks of a list.
 * - `"Call main() first, and function () { return } then."`: code.
 * - `"[ ] alpha\n[ ] bravo"`: boxes to tick.
 * - `"Alpha … bravo ... charlie . . . delta ."`: an ellipsis may be spaced.
 * - `"Alpha uses .NET and .5 of bravo , 2."`: a point may start a name or a number.
 * - `"Alpha : bravo ; charlie ! Delta ?"`: French writes these blanks.
 * - `"Alpha , bravo , charlie , delta , echo."`: somebody's habit, not a hole.
 * - `"（）里填词。"`: a gap to fill in.
 * - `""`: an empty text has no hole.
 */
export const reportLostLinks: Rule = {
  name: 'report-lost-links',
  class: 'whitespace',
  keeps: 'all-but-whitespace',
  dialects: ['plain'],
  needs: openBracket | blankBeforeStop,
  run: ({ text }) => {
    if (!mayHaveHole.test(text)) return {}
    const signs = [',', '.'].filter((sign) => !isHabit(text, sign))
    const findings: Finding[] = []
    for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
      if (!mayHaveHole.test(block) || codeLike.test(block)) continue
      const holes = [...openedBrackets(block), ...emptyBrackets(block), ...bareSigns(block, signs)]
      for (const { start, end, text } of holes.sort((one, other) => one.start - other.start)) {
        const actual = block.slice(start, end)
        findings.push({ start: index + start, end: index + end, severity: 'warning', text, actual })
      }
    }
    return { findings }
  },
}

interface Hole {
  /** UTF-16 offsets in the block, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const advice = 'a link was probably lost in extraction; compare with the page and mend the source'

/** `“Alpha” ( launched by`, without a closing bracket in the rest of the block. */
function openedBrackets(block: string): Hole[] {
  const open = unclosedBrackets(block)
  return Array.from(
    block.matchAll(/(?<=[\p{L}\p{N}”"’»,] )\([ \u00a0](?=(\p{Ll}[\p{L}\p{M}]*))/gu),
    ({ 0: hole, 1: word, index }) => ({
      start: index,
      end: index + hole.length,
      text: `Unexpected “${hole}” before “${word}” without a closing bracket, expected what stands in the bracket: ${advice}`,
    }),
  ).filter(({ start }) => open.has(start))
}

/** Where in `block` the brackets stand that are opened and not closed. */
function unclosedBrackets(block: string): ReadonlySet<number> {
  const open: number[] = []
  for (const { 0: bracket, index } of block.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index)
    else open.pop()
  }
  return new Set(open)
}

/** `alpha () bravo`, `alpha (), bravo`, and `Alpha (; born 1950)`, behind a word and a blank. */
function emptyBrackets(block: string): Hole[] {
  const holes = block.matchAll(
    /(?<=[\p{L}\p{N}”"’»,] )(?:(?:\([ \u00a0]?\)|\[\])(?=[ \u00a0]\p{Ll}|[,.](?!\S))|\([ \u00a0]?[,;](?= ?[\p{L}\p{N}][^()\n]{0,300}\)))/gu,
  )
  return Array.from(holes, ({ 0: hole, index }) => ({
    start: index,
    end: index + hole.length,
    text: `Unexpected “${hole}”, expected words in the bracket: ${advice}`,
  }))
}

const bareSign: Readonly<Record<string, RegExp>> = {
  ',': /(?<=[\p{Ll}”’»])[^\S\n]+,(?= [\p{Ll}“‘«])/gu,
  // The end of a sentence: a point between two words may be a separator.
  '.': /(?<=[\p{Ll}”’»])[^\S\n]+\.(?=$|\n| [\p{Lu}“‘«])/gu,
}

/** `by , and`, `in .`: a comma or full stop behind a blank, with words around it. */
function bareSigns(block: string, signs: readonly string[]): Hole[] {
  return signs.flatMap((sign) =>
    Array.from(block.matchAll(bareSign[sign] ?? /(?!)/g), ({ 0: hole, index }) => ({
      start: index,
      end: index + hole.length,
      text: `Unexpected blank before “${sign}”, expected a word: ${advice}`,
    })),
  )
}

/** Whether the text has blanks before `sign` so often that its author types so. */
function isHabit(text: string, sign: string): boolean {
  let all = 0
  let blank = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    all++
    if (/\s/.test(text.charAt(at - 1))) blank++
  }
  return blank > 1 && blank * 20 > all
}
