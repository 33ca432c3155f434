import type { Line } from '../../layout/lines.ts'
import type { Run } from './find-tables.ts'

/** Where the lines of a hunk stand in the old file and the new one: how many there are of each. */
const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/
const oldFile = /^--- \S/
const newFile = /^\+\+\+ \S/
/** What programs write above the names of both files. */
const extended =
  /^(?:diff |index [0-9a-f]|(?:new|deleted) file mode |(?:old|new) mode |(?:dis)?similarity index |(?:rename|copy) (?:from|to) |Index: |={20,}$|RCS file: |retrieving revision )/
/** What `diff --stat` says of a file, and of all files. */
const statOfFile = /^\S.* \| +(?:\d+ ?[+-]*|Bin\b.*)$/
const statOfAll = /^\d+ files? changed(?:, \d+ \w+\([+-]\))+$/
// In columns: what a mail program has wrapped. It leaves the rest at the start of the next line.
const fewestWrapped = 60
// Of a piece of a patch without the line that tells where it stands.
const fewestAdded = 2
const code = /[;{}()=*/<>&|"#]/

/**
 * The runs of `lines` that are patches, as `diff -u` and `git` write them, with the names of the files above
 * and the counts of the lines; and, as mails quote them, pieces of such. `textOf` gives a line with its indent.
 * Linear.
 */
export function findPatches(lines: readonly Line[], textOf: (line: Line) => string): Run[] {
  const patches: Run[] = []
  const others = [scanStat, scanPiece].map((scan) => ({ scan, passed: 0 }))
  for (let at = 0; at < lines.length; ) {
    const last = patches.at(-1)
    let end = endOfHunk(lines, at, textOf)
    for (const kind of others) {
      if (end !== undefined || at < kind.passed) continue
      const found = kind.scan(lines, at, textOf)
      kind.passed = found.passed
      end = found.end
    }
    if (end === undefined) {
      at++
      continue
    }
    const start = startOfFile(lines, at, last?.end ?? 0)
    if (last?.end === start && lines[start]?.blanksBefore === 0) {
      patches[patches.length - 1] = { start: last.start, end }
    } else patches.push({ start, end })
    at = end
  }
  return patches
}

interface Scan {
  /** Behind the last line of what was found. */
  readonly end: number | undefined
  /** Behind the last line that was looked at: where nothing was found, it would not be from there on. */
  readonly passed: number
}

/** Where the lines start that name the files of the hunk at `at`, no further up than `from`. */
function startOfFile(lines: readonly Line[], at: number, from: number): number {
  const isAbove = (index: number, form: RegExp) =>
    index >= from && lines[index + 1]?.blanksBefore === 0 && form.test(lines[index]?.text ?? '')
  if (!isAbove(at - 1, newFile) || !isAbove(at - 2, oldFile)) return at
  let start = at - 2
  while (isAbove(start - 1, extended)) start--
  return start
}

/** Behind the last line of the hunk that starts at `at`, as far as there are the lines that it counts. */
function endOfHunk(
  lines: readonly Line[],
  at: number,
  textOf: (line: Line) => string,
): number | undefined {
  const counts = hunk.exec(lines[at]?.text ?? '')
  if (counts === null) return undefined
  let [before, after] = [Number(counts[1] ?? 1), Number(counts[2] ?? 1)]
  const [indent = ''] = /^\s*/.exec(textOf(lines[at] as Line)) ?? []
  let end = at + 1
  for (let index = end; index < lines.length && (before > 0 || after > 0); index++) {
    const line = lines[index] as Line
    const text = textOf(line)
    const mark = text.charAt(text.startsWith(indent) ? indent.length : 0)
    // Blank lines are lines of both files, whose blank at the start was taken away.
    before -= line.blanksBefore
    after -= line.blanksBefore
    if ((before <= 0 && after <= 0) || line.text === '--') break
    if (!/[-+\\\s]/.test(mark)) {
      const isRest = line.blanksBefore === 0 && (lines[index - 1]?.columns ?? 0) >= fewestWrapped
      if (!isRest || end < index - 1) break
      continue
    }
    if (mark !== '+' && mark !== '\\') before--
    if (mark !== '-' && mark !== '\\') after--
    end = index + 1
  }
  return end
}

function scanStat(lines: readonly Line[], at: number): Scan {
  let passed = at
  const goesOn = () => passed === at || lines[passed]?.blanksBefore === 0
  while (goesOn() && statOfFile.test(lines[passed]?.text ?? '')) passed++
  const isStat = passed > at && goesOn() && statOfAll.test(lines[passed]?.text ?? '')
  return { end: isStat ? passed + 1 : undefined, passed }
}

/** Lines that adjoin, added or removed or next to such; no list has words right behind its marks. */
function scanPiece(lines: readonly Line[], at: number, textOf: (line: Line) => string): Scan {
  const texts: string[] = []
  for (let index = at; index < lines.length; index++) {
    const line = lines[index] as Line
    if (index > at && line.blanksBefore > 0) break
    const text = textOf(line)
    if (!(index === at ? /^[-+]/ : /^[-+\s]/).test(text) || /^[-+]{3,}$/.test(text)) break
    texts.push(text)
  }
  const size = texts.findLastIndex((text) => /^[-+]/.test(text)) + 1
  const changed = texts.slice(0, size).filter((text) => /^[-+].*\p{L}/u.test(text))
  const isPiece =
    changed.filter((text) => text.startsWith('+')).length >= fewestAdded &&
    changed.some((text) => /^[-+](?:\t|[^-+\s\d])/.test(text)) &&
    changed.filter((text) => code.test(text)).length * 2 >= changed.length
  return { end: isPiece ? at + size : undefined, passed: at + texts.length }
}
