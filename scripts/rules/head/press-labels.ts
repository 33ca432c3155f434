/** What stands above the title of a press release, in lower case: what it is, and when it may be printed. */
const labels: ReadonlySet<string> = new Set([
  // English
  ...['press release', 'news release', 'media release', 'press statement', 'media advisory'],
  ...['for immediate release', 'for immediate publication'],
  // German
  ...['pressemitteilung', 'presseinformation', 'pressemeldung', 'medienmitteilung'],
  ...['zur sofortigen veröffentlichung'],
  // French, Spanish, Portuguese, Italian, Romanian
  ...['communiqué de presse', 'pour diffusion immédiate', 'comunicado de prensa', 'nota de prensa'],
  ...['para publicación inmediata', 'para su publicación inmediata', 'comunicado de imprensa'],
  ...['comunicado à imprensa', 'nota à imprensa', 'para divulgação imediata', 'comunicato stampa'],
  ...['per diffusione immediata', 'comunicat de presă'],
  // Dutch, Swedish, Danish, Norwegian, Finnish
  ...['persbericht', 'voor onmiddellijke publicatie', 'pressmeddelande', 'pressemeddelelse'],
  ...['pressemelding', 'lehdistötiedote', 'mediatiedote'],
  // Polish, Czech, Slovak, Hungarian, Greek, Turkish
  ...['informacja prasowa', 'komunikat prasowy', 'tisková zpráva', 'tlačová správa'],
  ...['sajtóközlemény', 'δελτίο τύπου', 'basın bülteni', 'basın açıklaması'],
  // Russian, Ukrainian
  ...['пресс-релиз', 'прес-реліз', 'пресреліз'],
  // Chinese, Japanese, Korean, Arabic, Hebrew
  ...['新闻稿', '新聞稿', 'プレスリリース', '보도자료', 'بيان صحفي', 'הודעה לעיתונות'],
])

// Of most lines these tell that they say something else: the pattern takes a while to compile.
const startLength = 3
const starts = new Set(Array.from(labels, (label) => label.slice(0, startLength)))
const marks = '*[({•–—- '

// In UTF-16 code units: with a day behind it.
const longest = 80
// Marks around it, and what is said behind it when there is a number in it: a day, how many.
const parts =
  /^[*[({•–—-]*\s*(\p{L}[^\d:.,;–—|/()[\]]*)(?:[*\])}:.!–—-]+|[\s:.,;–—|/(-]+[^\d]{0,20}\d.*)?$/u

/** Whether a line says no more than that what stands below it is a press release. */
export function isPressLabel(line: string): boolean {
  let start = 0
  while (marks.includes(line.charAt(start)) && start < line.length) start++
  if (line.length > longest) return false
  if (!starts.has(line.slice(start, start + startLength).toLowerCase())) return false
  const [, words = ''] = parts.exec(line) ?? []
  return labels.has(words.trim().toLowerCase())
}
