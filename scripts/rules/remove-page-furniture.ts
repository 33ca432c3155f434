import type { Edit } from '../text/edit.ts'
import { type Block, furnitureBlocks } from './page-furniture/furniture-blocks.ts'
import type { Standing } from './page-furniture/furniture-group.ts'
import type { Finding, Rule, RuleInput } from './rule.ts'

// More than half of a text is more than its frame: then the page has another shape than expected.
const largestShare = 1 / 2

// In UTF-16 code units. Longer blocks are text, whatever they end with.
const longParagraph = 160
const longestQuote = 160

const sentenceEnd = /[.!?…。！？؟।]["'”’»“」』)\]]*$/u

/**
 * Removes the share bars, headings of other posts, comment forms and notices that a page puts around a text,
 * and what newsletters say of themselves: whole blocks that say nothing else but the addresses of links, before
 * the first paragraph, at the end, and advertisement labels anywhere. What is likely but not sure is reported and
 * kept.
 *
 * Changes:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel.\n\nRelated posts\n\nLeave a Comment"` → `"Alpha bravo charlie delta echo foxtrot golf hotel."`
 * - `"Alpha\n\nShare this article\n\nBravo charlie delta echo foxtrot golf hotel."` → `"Alpha\n\nBravo charlie delta echo foxtrot golf hotel."`
 * - `"Alpha bravo charlie.\n\nADVERTISEMENT\n\nDelta echo foxtrot golf hotel."` → `"Alpha bravo charlie.\n\nDelta echo foxtrot golf hotel."`
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel.\n\n12 Comments\n"` → `"Alpha bravo charlie delta echo foxtrot golf hotel.\n"`
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel.\n\nFacebook | Twitter | Email"` → `"Alpha bravo charlie delta echo foxtrot golf hotel."`
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel.\n\nUnsubscribe here (https://india.example)"` → `"Alpha bravo charlie delta echo foxtrot golf hotel."`
 * - `"山上有茶，山下有水，人在山水之间，看茶听水，不知日月。\n\n相关文章："` → `"山上有茶，山下有水，人在山水之间，看茶听水，不知日月。"`
 * - `"Alpha bravo charlie delta echo foxtrot golf.\n\nRead more\n\nHotel india juliett kilo lima mike."` reports `"Read more"`
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel.\n\nRelated posts\n\nIndia juliett\n\nKilo lima"` reports `"Related posts"`
 * - `"Alpha.\n\nShare this article on Facebook"` reports `"Share this article on Facebook"`
 *
 * Leaves alone:
 * - `"Alpha bravo.\n\nWe wrote related posts, too."`: a phrase inside a sentence is text.
 * - `"Alpha bravo charlie delta echo.\n\nRelated posts\nfoxtrot golf"`: a block with a line of text in it is text.
 * - `"Comments\n\nAlpha bravo charlie delta echo foxtrot."`: the first line may be the title.
 * - `"Alpha bravo charlie delta.\n\nSee also\n\nEcho foxtrot."`: a section that belongs to a text.
 * - `"We sent it by\n\nFax\n\nPhone\n\nEmail"`: an everyday word is sure only behind a finished sentence.
 * - `"They wrote to these:\n\nFacebook\n\nTwitter\n\nYouTube"`: a list of names is no share bar.
 * - `"Alpha bravo charlie delta echo foxtrot.\n\n“Share this.”"`: quotation marks make it speech.
 * - `"Alpha bravo charlie delta echo.\n\nTags: foxtrot, golf"`: its tags are words of the author.
 * - `"Alpha bravo charlie delta echo.\n\nRead more: Foxtrot golf hotel"`: it holds a headline.
 * - `"Alpha bravo charlie delta echo.\n\nFoxtrot golf (https://hotel.example)"`: so does a link.
 * - `""`: an empty text has no frame.
 */
export const removePageFurniture: Rule = {
  name: 'remove-page-furniture',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: (input) => {
    const blocks = furnitureBlocks(input.text)
    if (blocks.every((block) => block.furniture === undefined)) return {}
    const sure = sureBlocks(blocks, input)
    const refused = refusal(blocks, sure, input.text)
    if (refused !== undefined) return { findings: [refused] }
    return { edits: removals(blocks, sure), findings: doubts(blocks, sure, input.text) }
  },
}

/** The blocks that are furniture by their words and by their place. */
function sureBlocks(blocks: readonly Block[], input: RuleInput): ReadonlySet<Block> {
  const anywhere = blocks.filter((block) => hasStanding(block, 'anywhere'))
  return new Set([...anywhere, ...headBlocks(blocks, input), ...tailBlocks(blocks, input.text)])
}

/**
 * Before the first paragraph, each run of furniture up to its last block that is no title. Where
 * nothing else stands there and no title is known, one of the blocks may be the title.
 */
function headBlocks(blocks: readonly Block[], { text, metadata }: RuleInput): readonly Block[] {
  const paragraph = blocks.findIndex((block) => isParagraph(block, text))
  const head = blocks.slice(0, Math.max(0, paragraph))
  const hasTitle =
    typeof metadata['title'] === 'string' || head.some((block) => block.furniture === undefined)
  if (!hasTitle) return []
  const sure: Block[] = []
  let run: Block[] = []
  for (const block of head) {
    if (block.furniture === undefined) {
      run = []
      continue
    }
    run.push(block)
    if (hasStanding(block, 'anywhere', 'edges')) sure.push(...run.splice(0))
  }
  return sure
}

/**
 * The run of furniture that ends the text, where it holds a block that is sure there. Everyday words
 * at its start belong to the text where that does not end with a finished sentence.
 */
function tailBlocks(blocks: readonly Block[], text: string): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.furniture === undefined)
  const run = blocks.slice(last + 1)
  const before = blocks[last]
  const isFinished = before !== undefined && isFinishedText(text.slice(before.start, before.end))
  const first = run.findIndex((block) =>
    isFinished
      ? !hasStanding(block, 'in-company')
      : hasStanding(block, 'anywhere', 'edges', 'tail'),
  )
  if (first < 0) return []
  return isFinished ? run : run.slice(first)
}

/** Not an item of a list, nor the words before one. A paragraph may end with an agency’s name. */
function isFinishedText(block: string): boolean {
  return sentenceEnd.test(block) || (block.length >= longParagraph && !/[:：,，]$/.test(block))
}

function isParagraph(block: Block, text: string): boolean {
  if (block.furniture !== undefined) return false
  const length = block.end - block.start
  if (length >= longParagraph) return true
  return length >= 20 && /[.。…]["'”’»“」』)\]]*$/u.test(text.slice(block.start, block.end))
}

function hasStanding({ furniture }: Block, ...standings: readonly Standing[]): boolean {
  return furniture !== undefined && standings.includes(furniture.standing)
}

/** Set when so much would go that it cannot be the frame alone. */
function refusal(
  blocks: readonly Block[],
  sure: ReadonlySet<Block>,
  text: string,
): Finding | undefined {
  const [first] = sure
  if (first === undefined) return undefined
  const removed = length(blocks.filter((block) => sure.has(block)))
  const share = removed / length(blocks)
  if (share <= largestShare) return undefined
  const percent = Math.round(share * 100)
  return {
    start: first.start,
    end: first.end,
    severity: 'warning',
    text: `Unexpected page furniture, such as ${quote(first, text)}, in ${percent} % of the text, expected half of it at most: nothing was removed; take out of the source what is not the article`,
    actual: text.slice(first.start, first.end),
  }
}

function length(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.end - block.start, 0)
}

/** One edit a block. It takes the blank lines before it or, at the start of the text, behind it. */
function removals(blocks: readonly Block[], sure: ReadonlySet<Block>): Edit[] {
  const edits: Edit[] = []
  let isFirst = true
  for (const [index, block] of blocks.entries()) {
    if (!sure.has(block)) {
      isFirst = false
      continue
    }
    const start = isFirst ? block.start : (blocks[index - 1]?.end ?? block.start)
    const end = isFirst ? (blocks[index + 1]?.start ?? block.end) : block.end
    edits.push({ start, end, text: '' })
  }
  return edits
}

/** What looks like furniture and is kept, for a person to look at. */
function doubts(blocks: readonly Block[], sure: ReadonlySet<Block>, text: string): Finding[] {
  const lastParagraph = blocks.findLastIndex((block) => isParagraph(block, text))
  return blocks.flatMap((block, index): Finding[] => {
    if (sure.has(block) || !hasStanding(block, 'anywhere', 'edges', 'tail')) return []
    const headsRest = index > lastParagraph && hasStanding(block, 'tail')
    const found = `Unexpected ${quote(block, text)} (${block.furniture?.kind})`
    return [
      {
        start: block.start,
        end: block.end,
        severity: headsRest ? 'warning' : 'note',
        text: headsRest
          ? `${found} with other blocks below it, expected the end of the article: remove from the source what does not belong to it`
          : `${found} inside of the text, expected the article alone: remove it from the source if it is the page’s`,
        actual: text.slice(block.start, block.end),
      },
    ]
  })
}

function quote(block: Block, text: string): string {
  const words = text.slice(block.start, block.end).replace(/\s+/g, ' ')
  return `“${words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words}”`
}
