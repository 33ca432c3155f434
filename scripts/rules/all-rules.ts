import { collapseBlankLines } from './collapse-blank-lines.ts'
import { composeCharacters } from './compose-characters.ts'
import { decodeCharacterReferences } from './decode-character-references.ts'
import { decodeEncodedWords } from './decode-encoded-words.ts'
import { decodeTransferEncoding } from './decode-transfer-encoding.ts'
import { joinDividedWords } from './join-divided-words.ts'
import { joinHardWraps } from './join-hard-wraps.ts'
import { joinLazyTags } from './join-lazy-tags.ts'
import { joinSoftBreaks } from './join-soft-breaks.ts'
import { liftTitle } from './lift-title.ts'
import { markColumns } from './mark-columns.ts'
import { markEnclosedHeadings } from './mark-enclosed-headings.ts'
import { markHeadings } from './mark-headings.ts'
import { markLists } from './mark-lists.ts'
import { markPatches } from './mark-patches.ts'
import { markQuotations } from './mark-quotations.ts'
import { markTables } from './mark-tables.ts'
import { markThematicBreaks } from './mark-thematic-breaks.ts'
import { markUnderlinedHeadings } from './mark-underlined-headings.ts'
import { moveByline } from './move-byline.ts'
import { moveLabelledHead } from './move-labelled-head.ts'
import { moveMailHeader } from './move-mail-header.ts'
import { moveSection } from './move-section.ts'
import { moveSubtitle } from './move-subtitle.ts'
import { normalizeLineEndings } from './normalize-line-endings.ts'
import { partHeadLines } from './part-head-lines.ts'
import { readAuthors } from './read-authors.ts'
import { readDateline } from './read-dateline.ts'
import { readDates } from './read-dates.ts'
import { readDescription } from './read-description.ts'
import { readLabelledFields } from './read-labelled-fields.ts'
import { readMail } from './read-mail.ts'
import { readSourceAddress } from './read-source-address.ts'
import { readTags } from './read-tags.ts'
import { removeBookLicence } from './remove-book-licence.ts'
import { removeByteOrderMark } from './remove-byte-order-mark.ts'
import { removeControlCharacters } from './remove-control-characters.ts'
import { removeMailParts } from './remove-mail-parts.ts'
import { removePageFrame } from './remove-page-frame.ts'
import { removePageFurniture } from './remove-page-furniture.ts'
import { removePageNumbers } from './remove-page-numbers.ts'
import { removeRepeatedBlocks } from './remove-repeated-blocks.ts'
import { removeRepeatedTitle } from './remove-repeated-title.ts'
import { removeRunningHeads } from './remove-running-heads.ts'
import { removeSoftHyphens } from './remove-soft-hyphens.ts'
import { removeZeroWidthSpaces } from './remove-zero-width-spaces.ts'
import { repairMojibake } from './repair-mojibake.ts'
import { reportBidiControls } from './report-bidi-controls.ts'
import { reportHiddenCells } from './report-hidden-cells.ts'
import { reportHiddenNotes } from './report-hidden-notes.ts'
import { reportLostCharacters } from './report-lost-characters.ts'
import { reportLostLinks } from './report-lost-links.ts'
import { reportMarkup } from './report-markup.ts'
import type { Rule } from './rule.ts'
import { splitLineParagraphs } from './split-line-paragraphs.ts'
import { trimLines } from './trim-lines.ts'
import { unescapeAddresses } from './unescape-addresses.ts'

/** The rules in the order in which they run. */
export const allRules: readonly Rule[] = [
  decodeEncodedWords, // first: they may stand for anything that the others look for
  decodeTransferEncoding,
  removeMailParts, // now that each is text, and as its head says it is
  decodeCharacterReferences, // they may stand for anything, too
  removeControlCharacters, // before anything looks at what stands side by side
  removeZeroWidthSpaces, // a line of nothing else is a blank line
  repairMojibake, // before line ends: U+0085 may be the ellipsis of windows-1252, or half a letter
  reportLostCharacters, // what could not be repaired
  removeRunningHeads, // before line ends: a form feed parts pages
  normalizeLineEndings, // from here on, `\n` is the only line end
  composeCharacters, // before words are compared with one another
  readMail, // before its lines are joined
  moveMailHeader, // now that it was read
  readLabelledFields, // of which a mail has none
  moveLabelledHead, // now that they were read
  reportMarkup, // not in mail, and before lines are joined
  removeRepeatedBlocks, // as the blocks stand in the files: lines that are joined would make others of them
  removeBookLicence,
  removePageNumbers, // before lines are joined: a paragraph may go on over a page
  unescapeAddresses, // before an address is read
  joinLazyTags, // before the paragraphs that they belong to are joined
  joinSoftBreaks,
  markColumns, // before anything takes their lines for those of a text
  markQuotations, // before lines are joined: a quotation is wrapped as any text is
  markPatches, // before its signs and bars are taken for bullets and tables
  markUnderlinedHeadings, // before their rows are taken for those of tables, and their lines joined
  markEnclosedHeadings, // so are these
  markTables, // behind the marks of quotations, and before anything looks at their blanks
  splitLineParagraphs, // before lines are joined: their lengths tell where a paragraph ends
  joinHardWraps,
  joinDividedWords, // now that only the line ends are left that are not sure
  removePageFrame, // before anything is seen in menus
  markThematicBreaks,
  markLists, // an item is a line now, and has its indent still
  markHeadings, // what is left: an item is none
  removeSoftHyphens, // after lines are joined, which no space does at a soft hyphen
  reportBidiControls, // now that a paragraph is a line, in which an embedding must end
  trimLines, // after the line rules, which read the layout from the indents
  collapseBlankLines, // from here on, a block is what stands between two blank lines
  removePageFurniture, // before the title is looked for: a skip link is none
  partHeadLines, // as the rules for them find each where it stands alone
  moveSection, // the title stands below it
  liftTitle,
  removeRepeatedTitle,
  moveSubtitle, // it may be a sentence, which the text would seem to start with
  readAuthors, // from here on, what stands above the first paragraph is no title
  readDates,
  moveByline, // now that it was read
  readDateline,
  readTags,
  readSourceAddress,
  removeByteOrderMark, // nothing else goes above what is left
  readDescription,
  reportHiddenCells,
  reportHiddenNotes,
  reportLostLinks, // last: it looks at what is left
]
