// Each on a line of its own, with a comma or without; `Thanks` alone may be a section.
const closing = new RegExp(
  `^(?:${[
    ...['(?:(?:with )?(?:best|kind|warm|kindest|warmest) )?(?:regards|wishes)', 'cheers'],
    ...[
      'sincerely(?: yours)?',
      '(?:very )?(?:yours|respectfully) (?:sincerely|faithfully|truly|yours)',
    ],
    ...['mit (?:freundlichen|besten|herzlichen|lieben) grüßen', 'mfg', 'hochachtungsvoll'],
    ...['(?:viele|liebe|beste|herzliche|schöne) grüße', '(?:bien )?cordialement', 'bien à vous'],
    ...['(?:un )?saludos?(?: cordial(?:es)?)?', 'atentamente', '(?:cordiali|distinti) saluti'],
    ...['atenciosamente', 'abraços?', 'met vriendelijke groet(?:en)?', 'mvh', 'hälsningar'],
    ...['med (?:vänliga?|venlig|vennlig) (?:hälsning(?:ar)?|hilsen)', 'pozdrawiam', 'с уважением'],
    ...['з повагою', 'με εκτίμηση', 'saygılarımla', 'ystävällisin terveisin', 'üdvözlettel'],
  ].join('|')})[,.!]?$`,
  'iu',
)
// `Hello World` may be a section.
const greeting =
  /^(?:(?:Hi|Hey|Dear|(?:Sehr )?[Gg]eehrte[rs]?|Liebe[rs]?|Ch(?:ers?|ères?)|Estimad[oa]s?|Querid[oa]s?|Prezad[oa]s?|Geachte|Kære|Kjære|Szanown[yia]\p{L}*|Уважаем\p{L}+)(?: \p{L}[\p{L}.]*){1,3}|(?:Hallo|Bonjour|Hola|Ciao|Olá|Hej)(?: \p{Lu}[\p{L}.]*){1,3})$/u

/** Whether a line is the one above the name of whoever wrote a letter. */
export function isClosing(line: string): boolean {
  return closing.test(line)
}

/** Whether a line greets whoever a letter is to, by name. */
export function isGreeting(line: string): boolean {
  return greeting.test(line)
}
