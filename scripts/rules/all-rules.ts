import { collapseBlankLines } from './collapse-blank-lines.ts'
import { joinHardWraps } from './join-hard-wraps.ts'
import { joinLazyTags } from './join-lazy-tags.ts'
import { joinSoftBreaks } from './join-soft-breaks.ts'
import { liftTitle } from './lift-title.ts'
import { normalizeLineEndings } from './normalize-line-endings.ts'
import { removeControlCharacters } from './remove-control-characters.ts'
import { removePageFurniture } from './remove-page-furniture.ts'
import { reportLostLinks } from './report-lost-links.ts'
import type { Rule } from './rule.ts'
import { splitLineParagraphs } from './split-line-paragraphs.ts'
import { trimLines } from './trim-lines.ts'

/** The rules in the order in which they run. */
export const allRules: readonly Rule[] = [
  normalizeLineEndings, // first: every other rule may take `\n` for the only line end
  removeControlCharacters, // before anything looks at the length of a line
  joinLazyTags, // before the paragraphs that they belong to are joined
  joinSoftBreaks,
  splitLineParagraphs, // before lines are joined: their lengths tell where a paragraph ends
  joinHardWraps,
  trimLines, // after the line rules, which read the layout from the indents
  collapseBlankLines, // from here on, a block is what stands between two blank lines
  removePageFurniture, // before the title is looked for: a skip link is none
  liftTitle,
  reportLostLinks, // last: it looks at what is left
]
