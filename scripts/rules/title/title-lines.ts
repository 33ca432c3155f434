import { startsLowerCase } from '../../layout/sentences.ts'

const mostLines = 3

/** Words after which no title ends: articles, prepositions, conjunctions. In lower case. */
const leading: ReadonlySet<string> = new Set([
  // English
  ...['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'from', 'with', 'and', 'or', 'by'],
  // German, Dutch
  ...['der', 'die', 'das', 'des', 'dem', 'den', 'ein', 'eine', 'einer', 'eines', 'und', 'oder'],
  ...['von', 'vom', 'zu', 'zum', 'zur', 'im', 'am', 'auf', 'für', 'mit', 'bei', 'aus', 'nach'],
  ...['het', 'een', 'van', 'en', 'op', 'te', 'voor', 'met'],
  // French, Spanish, Portuguese, Italian, Catalan, Romanian
  ...['le', 'la', 'les', 'de', 'du', 'un', 'une', 'et', 'ou', 'à', 'au', 'aux', 'dans', 'sur'],
  ...['pour', 'par', 'avec', 'el', 'los', 'las', 'del', 'una', 'y', 'o', 'con', 'por', 'para'],
  ...['al', 'os', 'as', 'do', 'da', 'dos', 'das', 'um', 'uma', 'em', 'no', 'na', 'com', 'ao'],
  ...['il', 'lo', 'gli', 'i', 'di', 'della', 'dei', 'nel', 'nella', 'per', 'e', 'els', 'i', 'și'],
  // Swedish, Danish, Norwegian
  ...['ett', 'av', 'och', 'på', 'för', 'til', 'og', 'af', 'med'],
  // Polish, Czech, Russian, Ukrainian, Greek
  ...[
    'w',
    'z',
    'od',
    'ze',
    've',
    'и',
    'в',
    'на',
    'с',
    'о',
    'по',
    'к',
    'из',
    'для',
    'от',
    'і',
    'та',
  ],
  ...['ο', 'η', 'το', 'των', 'της', 'του', 'και', 'για', 'από', 'με', 'στο', 'στη'],
])

const lastWord = /(?<!\S)\p{L}+$/u
// Who wrote the text, or has a right.
const byline = /^(?:(?:by|von|par|por|di|door|av|af)\s+\p{Lu}|\([cC]\)\s)/u

/** A title that stands on several `lines`, as pages have it, on one: each but the last goes on for sure. */
export function joinTitleLines(lines: readonly string[]): string | undefined {
  if (lines.length > mostLines) return undefined
  const goesOn = lines.slice(1).every((line, index) => goesOnWith(lines[index] ?? '', line))
  return goesOn ? lines.map((line) => line.trim()).join(' ') : undefined
}

function goesOnWith(line: string, next: string): boolean {
  // One word is a label: `NAME` above what a manual tells of.
  if (byline.test(next) || /^\p{L}+$/u.test(line.trim())) return false
  const [word = ''] = lastWord.exec(line.trim()) ?? []
  const isSmall = word === word.toLowerCase() || line === line.toUpperCase()
  return (isSmall && leading.has(word.toLowerCase())) || startsLowerCase(next.trim())
}
