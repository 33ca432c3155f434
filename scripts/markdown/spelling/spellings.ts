import { characterEntitiesLegacy } from 'character-entities-legacy'
import type { Block } from './block.ts'
import type { Portability } from './portability.ts'

/**
 * A place of running text in which a character is not read as itself by everybody, and how it is
 * written there: behind a backslash, which old dialects know for few characters, or as a decimal
 * character reference, which is read alike nearly everywhere.
 */
export interface Spelling {
  /** Matches the characters, and nothing else of the text. `^` is the start of a line, `$` its end. */
  readonly at: RegExp
  /** What these are: in a text without any of them, it is not looked for. */
  readonly of: string
  readonly as: 'backslash' | 'reference'
  readonly for: Portability
  /** What they would be read as, and by how many of 57 set-ups where not by all. */
  readonly misread: string
  /** In which blocks; in all when left out. */
  readonly when?: (block: Block) => boolean
}

const legacyNames = characterEntitiesLegacy.join('|')
const roman = '[ivxlcdm]{1,7}|[IVXLCDM]{1,7}'

// biome-ignore format: a table is read by its rows.
/**
 * All of them. Figures are of 57 set-ups of 30 renderers, alone and in seven publishing systems. What
 * typographers change, quotation marks, dashes and dots, is left as it is: the words are the same.
 * So are addresses, which most systems make links of, with the same text.
 */
export const spellings: readonly Spelling[] = [
  // Lines that start like another block.
  { at: /^#{1,6}(?=[ \t]|$)/gm, of: '#', as: 'backslash', for: 'commonmark', misread: 'a heading' },
  { at: /^#+/gm, of: '#', as: 'backslash', for: 'everywhere', misread: 'a heading, by 14 without a blank' },
  { at: /^>/gm, of: '>', as: 'backslash', for: 'commonmark', misread: 'a quotation' },
  { at: /^[-+*](?=[ \t]|$)/gm, of: '-+*', as: 'backslash', for: 'commonmark', misread: 'an item of a list' },
  { at: /^\*(?=\[[^\]\n]{1,999}\]:)/gm, of: '*', as: 'backslash', for: 'everywhere', misread: 'what an abbreviation means, by 6' },
  { at: /(?<=^\d{1,99})[.)](?=[ \t]|$)/gm, of: '.)', as: 'backslash', for: 'commonmark', misread: 'an item of a list' },
  { at: new RegExp(`(?<=^(?:[A-Za-z]|${roman}))[.)](?=[ \\t]|$)`, 'gm'), of: '.)', as: 'backslash', for: 'everywhere', misread: 'an item of a list, by 2 to 7' },
  { at: new RegExp(`^\\((?=(?:\\d{1,9}|[A-Za-z]|${roman}|@\\w{0,20})\\)(?:[ \\t]|$))`, 'gm'), of: '(', as: 'backslash', for: 'everywhere', misread: 'an item of a list, by 2 or 3' },
  { at: /^-{2,}(?=[- \t]*$)/gm, of: '-', as: 'reference', for: 'commonmark', misread: 'a rule, or the line below a heading' },
  { at: /^-{3,}/gm, of: '-', as: 'reference', for: 'everywhere', misread: 'a rule, by 6' },
  { at: /^-+(?=[:|])/gm, of: '-', as: 'reference', for: 'commonmark', misread: 'a row of a table' },
  { at: /^:(?=-)/gm, of: ':', as: 'reference', for: 'commonmark', misread: 'a row of a table' },
  { at: /^=+(?=[ \t]*$)/gm, of: '=', as: 'reference', for: 'commonmark', misread: 'the line below a heading' },
  { at: /^\+{3,}/gm, of: '+', as: 'backslash', for: 'everywhere', misread: 'front matter, by 1' },
  { at: /^:{3,}/gm, of: ':', as: 'reference', for: 'everywhere', misread: 'a container, by 2 or 3' },
  { at: /^:(?=[ \t]|$)/gm, of: ':', as: 'reference', for: 'everywhere', misread: 'a definition, by 16' },
  { at: /^%/gm, of: '%', as: 'reference', for: 'everywhere', misread: 'a comment, by 1' },
  { at: /^i(?=mport\s)|^e(?=xport\s)/gm, of: 'ie', as: 'reference', for: 'everywhere', misread: 'a program, by 2: MDX' },
  { at: /^\[(?=[^\]\n]{0,999}\]:)/gm, of: '[', as: 'backslash', for: 'commonmark', misread: 'the target of a link' },
  { at: /^\[/gm, of: '[', as: 'backslash', for: 'commonmark', misread: 'the target of a link, over several lines', when: startsDefinition },
  { at: /^\[(?=(?:TOC|toc)\])/gm, of: '[', as: 'backslash', for: 'everywhere', misread: 'a table of contents, by 1' },
  { at: /^\[(?=[ xX]?\])|(?<=^\[[ xX]?)\]/gm, of: '[]', as: 'backslash', for: 'commonmark', misread: 'a box to tick, by 26', when: ({ isItem }) => isItem },

  // Marks that come in pairs.
  { at: /\*/g, of: '*', as: 'backslash', for: 'commonmark', misread: 'emphasis', when: hasPair('*') },
  // Within words of an address it is none to those who see the address.
  { at: /_(?!(?<=(?:https?:\/\/|www\.)\S{0,300}[^\s\p{P}\p{S}]_{1,9})(?=_{0,9}[^\s\p{P}\p{S}]))/gu, of: '_', as: 'backslash', for: 'commonmark', misread: 'emphasis, within a word by 6', when: hasPair('_') },
  { at: /`/g, of: '`', as: 'backslash', for: 'commonmark', misread: 'code', when: hasPair('`') },
  { at: /~(?=~)|(?<=~)~/g, of: '~', as: 'reference', for: 'commonmark', misread: 'strikethrough, by 36' },
  { at: /~/g, of: '~', as: 'reference', for: 'gfm', misread: 'strikethrough, a subscript, by 15', when: ({ text }) => count(text, '~') > 1 },
  { at: /~(?<!(?:https?:\/\/|www\.)\S{0,300})/g, of: '~', as: 'reference', for: 'everywhere', misread: 'a mark, by 1', when: ({ text }) => count(text, '~') === 1 },
  { at: /\$/g, of: '$', as: 'reference', for: 'everywhere', misread: 'mathematics, by 1 to 9', when: ({ text }) => count(text, '$') > 1 },
  { at: /\^/g, of: '^', as: 'reference', for: 'everywhere', misread: 'a superscript, a note, by 6' },
  { at: /\|/g, of: '|', as: 'reference', for: 'commonmark', misread: 'a cell of a table' },

  // Brackets.
  { at: /\[(?=\^)|(?<=\[\^[^\]\s]{0,99})\]/g, of: '[]', as: 'reference', for: 'commonmark', misread: 'a note, by 55', when: ({ text }) => text.includes('[^') },
  { at: /\[/g, of: '[', as: 'backslash', for: 'commonmark', misread: 'a link, or its text', when: mayHaveLink },
  { at: /\]/g, of: ']', as: 'backslash', for: 'commonmark', misread: 'the end of the text of a link', when: ({ isLabel }) => isLabel },
  { at: /!(?=\[$)/g, of: '!', as: 'backslash', for: 'commonmark', misread: 'the start of a picture, before a link' },
  { at: /(?<=^\])\(/g, of: '(', as: 'backslash', for: 'commonmark', misread: 'where a link goes, behind its text' },
  { at: /\](?=\()/g, of: ']', as: 'backslash', for: 'everywhere', misread: 'a link behind “!”', when: ({ text }) => text.includes('![') },
  { at: /[[\]]/g, of: '[]', as: 'backslash', for: 'everywhere', misread: 'a table of contents', when: ({ text }) => text.startsWith('[[_') },
  { at: /\{/g, of: '{', as: 'reference', for: 'everywhere', misread: 'code, attributes, a tag of a template, by 2 to 7' },
  { at: /(?<=#)\}/g, of: '}', as: 'reference', for: 'everywhere', misread: 'the end of a comment of a template, by 1: Hexo' },
  { at: /<(?=[!/?A-Za-z]|[\w.!#$%&'*+/=?^`{|}~-]{1,99}@)/g, of: '<', as: 'reference', for: 'commonmark', misread: 'a tag or an address' },
  { at: /(?<! )<|<(?! )/g, of: '<', as: 'reference', for: 'everywhere', misread: 'a tag, by 2 to 5' },

  // Other characters.
  { at: /\\(?=[!-/:-@[-`{-~\n]|$)/g, of: '\\', as: 'reference', for: 'commonmark', misread: 'an escape' },
  { at: /\\/g, of: '\\', as: 'reference', for: 'everywhere', misread: 'an escape, by 2' },
  { at: /&(?=(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,31});)/g, of: '&', as: 'reference', for: 'commonmark', misread: 'a character reference' },
  { at: new RegExp(`&(?=(?:${legacyNames})(?![\\dA-Za-z]))(?<!(?:https?://|www\\.)\\S{0,300})`, 'g'), of: '&', as: 'reference', for: 'everywhere', misread: 'a character reference, by 2' },
  { at: /(?<![\w.+\-[@/:])@(?=[A-Za-z_])/g, of: '@', as: 'reference', for: 'everywhere', misread: 'a citation, by 1' },
  { at: /(?<![\w:]):(?=[\w+-]{1,50}:(?![\w:]))|(?<=(?<![\w:]):[\w+-]{1,50}):(?![\w:])/g, of: ':', as: 'reference', for: 'everywhere', misread: 'an emoji, by 6' },
  { at: /(?<!#)#+(?=[ \t]*$)/gm, of: '#', as: 'reference', for: 'commonmark', misread: 'the end of a heading', when: ({ isHeading }) => isHeading },

  // White space.
  { at: /^[ \t]|[ \t]$/gm, of: ' \t', as: 'reference', for: 'commonmark', misread: 'nothing' },
  { at: /\r|\n(?=[\r\n])|(?<=\n)\n/g, of: '\r\n', as: 'reference', for: 'commonmark', misread: 'the end of a block' },
  { at: /\n/g, of: '\n', as: 'reference', for: 'commonmark', misread: 'the end of a heading', when: ({ isHeading }) => isHeading },
]

/** One alone is read as itself, where nothing stands beside the text that it could pair with. */
function hasPair(mark: string): (block: Block) => boolean {
  return ({ text, isText }) => !isText || count(text, mark) > 1
}

/** The name that a target is known by may go on over lines, with breaks of lines in it. */
function startsDefinition({ text }: Block): boolean {
  return /^\[[^[\]\n]{0,999}\n[^[\]]{0,999}\]:/.test(text)
}

/** Brackets make no link without what stands behind them, or a definition somewhere else. */
function mayHaveLink({ text, isText }: Block): boolean {
  return !isText || /\][({]/.test(text)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
