import { hasWide, type Measure } from './columns.ts'
import { explainBlock, type Reason } from './explain-block.ts'
import { breaksWord, findGlue } from './glue.ts'
import { type Line, readLines } from './lines.ts'
import { hasDashWithin } from './list-items.ts'
import type { Pair } from './pairs.ts'
import { readBlocks } from './read-blocks.ts'
import { endsParagraphsWithSentences } from './sentence-paragraphs.ts'

/** A line break between two lines that are not blank, and why it is there. */
export interface LineBreak extends Pair {
  readonly reason: Reason
  /** What takes the place of a wrap. */
  readonly glue: '' | ' '
}

/** Why each line of `text` ends, from the second line on. Line ends are `\n`; `lines` are its lines. */
export function explainLineBreaks(
  text: string,
  lines: readonly Line[] = readLines(text),
): LineBreak[] {
  const glue = findGlue(text)
  return explainByWidth(text, lines).map((lineBreak) => {
    const { before, after, reason } = lineBreak
    const between = reason === 'wrap' ? glue(before.text, after.text) : ' '
    // Within a word no paragraph ends either, and where a join is not sure, the line end stays.
    const isUnparted = reason === 'paragraph' && after.blanksBefore === 0
    const isKept = between === undefined || (isUnparted && breaksWord(before.text, after.text))
    if (isKept) return { before, after, reason: 'kept', glue: between ?? ' ' }
    return between === '' ? { before, after, reason, glue: between } : lineBreak
  })
}

/** By the measure that explains more: programs of East Asia wrap at columns or at characters. */
function explainByWidth(text: string, lines: readonly Line[]): LineBreak[] {
  const byColumns = explainBy('columns', lines)
  if (!hasWide(text)) return byColumns
  const byCharacters = explainBy('characters', readLines(text, 'characters'))
  return countWraps(byCharacters) > countWraps(byColumns) ? byCharacters : byColumns
}

function countWraps(breaks: readonly LineBreak[]): number {
  return breaks.filter(({ reason }) => reason === 'wrap').length
}

function explainBy(measure: Measure, lines: readonly Line[]): LineBreak[] {
  const blocks = readBlocks(lines, measure)
  const manner = {
    endsParagraphsWithSentences: endsParagraphsWithSentences(blocks),
    hasDashes: hasDashWithin(lines),
  }
  const breaks: LineBreak[] = []
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]?.lines.at(-1)
    const [after] = block.lines
    if (before !== undefined && after !== undefined) {
      breaks.push({ before, after, reason: 'paragraph', glue: ' ' })
    }
    for (const [at, reason] of explainBlock(block, manner).entries()) {
      const pair = block.pairs[at]
      if (pair !== undefined) {
        breaks.push({ before: pair.before, after: pair.after, reason, glue: ' ' })
      }
    }
  }
  return breaks
}
