/**
 * What of an address plain CommonMark might read as emphasis, code, an escape, a bracket or a
 * character reference. Underscores inside of a word are none of these. To the parser, which goes by
 * UTF-16 code units, a word is also what lies beyond the first 65,536 characters, emoji as well as
 * letters.
 */
export const markupInAddress =
  /[*\\<[`]|~~|(?<![^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}]|_)_|_(?![^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}]|_)|&(?:#[xX]?[\dA-Fa-f]+|[A-Za-z][\dA-Za-z]*);/u
