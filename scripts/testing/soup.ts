import fc from 'fast-check'

/** Pieces of Markdown, of text that looks like it, and of what breaks parsers and printers. */
const pieces = [
  ...['\n', '\n\n', ' ', '  ', '\t', '\r', '\r\n', '\u2028', '\u00a0', '\u3000', '    '],
  ...['a', 'b1', 'Word', 'é', '中', '😀', '.', ',', ';', ':', '"', "'", '$', '%', '/', '?', '!'],
  ...['*', '**', '_', '__', '`', '```', '~', '~~', '|', '|-|', '<', '>', '</b>', '<b>', '&', '='],
  ...['#', '##', '-', '+', '===', '---', '1.', '2)', '- ', '1. ', '> ', '[x]', '[', ']', '(', ')'],
  ...['[a]: b', '[^1]', '[^1]: x', '&amp;', '\\', '\\\n', '  \n', '{', '}', '{{', 'Title'],
  ...['http://', 'https://x.org', 'www.', 'x.com', 'a@b.co', '| a | b |\n|---|---|\n'],
  ...['\u0000', '\ufeff', '\u00ad', '\u200b', '\u200d', '\u202e', '\u202c', '\u2067', 'ก'],
  ...['e', '\u0301', '\u0323', '\u0338', '\u1112', '\u1161', '\u11ab', '가', '\u212b'],
  ...['&lt;', '&nbsp;', '&#39;', '&#x80;', '&eacute;', '&shy;', '&zwj', 'amp;', '&'],
  ...['Ã©', 'â€™', 'Ã', '©', 'Â\u00a0', '\u0092', '\u0085', 'ÃƒÂ©', 'Ð¿', 'à ', 'â€', '™'],
]

/** Texts that no author would write, and that must not break anything. */
export const soup = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .map((chosen) => chosen.join(''))

/** Such texts as the rules of plain text leave them: no blanks at the ends of lines, no control characters. */
export const cleanSoup = soup.map((text) =>
  text
    .replace(/[\0\ufeff]/g, '')
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim(),
)
