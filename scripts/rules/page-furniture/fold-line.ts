/** Accents go because capitals are often written without them, and so that both forms of Unicode agree. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
}

/** What is left of a line when case, accents and the width of its characters do not count. */
export function fold(line: string): string {
  if (!/^[ -~]*$/.test(line)) {
    const lower = withoutAccents(line).toLowerCase()
    return lower
      .replace(/[ςıß]/g, spellAnew)
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  }
  const lower = line.toLowerCase().trim()
  return lower.includes('  ') ? lower.replace(/ {2,}/g, ' ') : lower
}

function spellAnew(letter: string): string {
  if (letter === 'ς') return 'σ'
  return letter === 'ı' ? 'i' : 'ss'
}

// Arrows, bullets, rules, colons and brackets around a label. Not quotation marks: they mark speech.
const ornamentBefore = /^[\s()[\]{}<>|/\\•·‣▪■●○◦★☆✓✔*+=~_#:\-–—―→←↑↓↗▶►▼▲⌄❯«‹]+/u
const ornamentBehind = /[\s()[\]{}<>|/\\•·‣▪■●○◦★☆✓✔*+=~_#:\-–—―→←↑↓↗▶►▼▲⌄❯»›.…!。]+$/u

/** What is left of a folded line without the ornament around it. */
export function bare(folded: string): string {
  const behind = isWord(folded.charCodeAt(0)) ? folded : folded.replace(ornamentBefore, '')
  // Each run of blanks within a line would be tried.
  const last = behind.charCodeAt(behind.length - 1)
  return isWord(last) ? behind : behind.replace(ornamentBehind, '')
}

/** Whether a UTF-16 code unit is a small letter or a digit of ASCII. */
function isWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}
