// Only some tags start no HTML below a paragraph.
const notInline =
  '<(?!/?(?:a|abbr|b|br|cite|code|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u)[ />])'

/**
 * Where a line might start a block, end one or belong to one: indents, and what marks headings,
 * quotes, lists, rules, underlines, fences, HTML, rows of tables and tasks. Emphasis is none of these.
 */
const lineStart = new RegExp(
  [
    ...[' ', '>', notInline, '\\|', '#{1,6}(?!\\S)', '[+-](?!\\S)', '-[-:|]', ':-', '=(?![^\\s=])'],
    ...['\\*(?:\\*(?![^\\s*])|(?!\\S))', '_(?:_(?![^\\s_])|(?!\\S))', '`{3}', '~{3}'],
    ...['1[.)](?!\\S)', '\\[[ xX]\\]'],
  ].join('|'),
  'y',
)

/** What starts a block at the start of a text alone: a tag, and an item whose number is not the first. */
const textStart = /^(?:<|\d+[.)](?!\S))/

/**
 * Whether `text` might be more, or less, than the running text of one block: by how its lines start and
 * end, or by a character that is not itself to the parser.
 */
export function mayStartBlock(text: string): boolean {
  if (text.includes('\t') || text.includes('\0') || textStart.test(text)) return true
  for (let start = 0; ; ) {
    lineStart.lastIndex = start
    if (lineStart.test(text)) return true
    const end = text.indexOf('\n', start)
    if (end < 0) return text.endsWith(' ')
    // Two blanks are a break.
    if (text[end - 1] === ' ' && (text[end - 2] !== ' ' || text[end - 3] === ' ')) return true
    start = end + 1
  }
}

/**
 * Whether it might be so in a quotation or an item: where the parser looks for a definition on other lines in
 * vain, it takes the ends of lines for other places, and any tag for a block.
 */
export function mayStartBlockWithin(text: string): boolean {
  return text.includes('\n<') || (text.startsWith('[') && text.includes('\n'))
}
