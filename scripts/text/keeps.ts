import { decodeReferences } from './character-references.ts'

/**
 * What an edit promises to leave as it was:
 * - `all-but-whitespace`: every character that is not white space, in its order;
 * - `all-but-invisibles`: every character that a reader can see;
 * - `canonical-equivalence`: what Unicode defines to be the same text, `é` as one character or as two;
 * - `character-references`: what a reader of HTML would see;
 * - `all-but-list-marks`: every character but one bullet or number that an item starts with;
 * - `all-but-quote-marks`: every character that is neither white space nor `>`;
 * - `letters`: every letter and digit, where those of a character reference are what it stands for;
 * - `nothing`: no promise, the record alone tells what stood there.
 */
export type Keeps =
  | 'all-but-whitespace'
  | 'all-but-invisibles'
  | 'canonical-equivalence'
  | 'character-references'
  | 'all-but-list-marks'
  | 'all-but-quote-marks'
  | 'letters'
  | 'nothing'

// U+0085 (next line) is white space in Unicode, but not in JavaScript's `\s`.
const whitespace = /[\s\u0085]+/g
const invisibles = /[\s\p{Cc}\p{Cf}\p{Cn}\p{Co}]+/gu
const listMark = /^\s*(?:[^\p{L}\p{N}\s]|[eo]|\(?\d{1,3}[.)])\s+$/u
const allButLetters = /[^\p{L}\p{M}\p{N}]+/gu

/** What of a piece of text must stand in its replacement. */
const kept: Readonly<Record<Keeps, (text: string) => string>> = {
  'all-but-whitespace': (text) => text.replace(whitespace, ''),
  'all-but-invisibles': (text) => text.replace(invisibles, ''),
  'canonical-equivalence': (text) => text.normalize('NFC'),
  'character-references': decodeReferences,
  'all-but-list-marks': (text) => text.replace(listMark, ''),
  'all-but-quote-marks': (text) => text.replace(whitespace, '').replaceAll('>', ''),
  letters: (text) => decodeReferences(text).replace(allButLetters, ''),
  nothing: () => '',
}

/** Whether an edit of `before` to `after` keeps what it promised. */
export function keepsPromise(before: string, after: string, keeps: Keeps): boolean {
  // Most edits change blanks alone, which most promises allow.
  if (keeps === 'all-but-whitespace' && before.trim() + after.trim() === '') return true
  return kept[keeps](before) === kept[keeps](after)
}
