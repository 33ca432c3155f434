import { type Mark, markOf } from './marks.ts'
import { runAt } from './read-run.ts'

/** Where something may start that is more than text. References are found when a text is unspelled. */
const mayStart = /[\\*_~`[\]<]| {2}\n|:\/\/|[Ww]{3}\./g

const escapable = /[!-/:-@[-`{-~]/

const tag =
  /<(?:\/[A-Za-z][\dA-Za-z-]*|[A-Za-z][\dA-Za-z-]*(?: [A-Za-z_:][\w.:-]*(?:=(?:"[^"\n]*"|'[^'\n]*'))?)* ?\/?)>/y

// Of an address: no space, bracket, escape, character reference and what else may mean something there.
const inTarget = '(?:[^\\s\\0-\\x1f\\x7f()<>\\\\&`[\\]"]|&(?![#\\w]*;))'
const target = `(?<url>${inTarget}(?:${inTarget}|\\(${inTarget}*\\))*)(?: "(?<title>[^"\\\\&\\n]*)")?`
const resource = new RegExp(`\\]\\(${target}\\)`, 'y')
const picture = new RegExp(`!\\[(?<alt>[^\\\\&*_~\`[\\]<\\n:]*)\\]\\(${target}\\)`, 'y')

// An address stays text, but where it holds what would be markup outside of it.
const plainAddress =
  /^(?:[^\s*_~`<[\]&\\]|&(?!#|[A-Za-z][\dA-Za-z]*;)|(?<=[\dA-Za-z])_(?=[\dA-Za-z]))*$/

/** A text that is read, and what was found in it. */
interface Reading {
  readonly text: string
  readonly marks: Mark[]
  /** Those that may start a link, the last opened last. */
  brackets: Mark[]
}

/**
 * All that may be markup in the text of a paragraph, heading or cell, in its order, or nothing where
 * that is in doubt. Linear but for code, which `holdLimits` bounds.
 */
export function readMarks(text: string): Mark[] | undefined {
  const reading: Reading = { text, marks: [], brackets: [] }
  for (let from = 0; ; ) {
    mayStart.lastIndex = from
    const found = mayStart.exec(text)
    if (found === null) return reading.marks
    from = readAt(reading, found.index)
    if (from < 0) return undefined
  }
}

/** Where what starts at `start` ends, or less than zero where that is in doubt. */
function readAt(reading: Reading, start: number): number {
  const { text, marks } = reading
  switch (text[start]) {
    case '\\':
      // A break, which is printed otherwise.
      if (text[start + 1] === '\n') return -1
      return start + (escapable.test(text[start + 1] ?? '') ? 2 : 1)
    case '*':
    case '_':
    case '~': {
      const run = runAt(text, start)
      if (run.opens || run.closes) marks.push(run)
      return run.end
    }
    case '`':
      return readCode(reading, start)
    case '[':
      return readBracket(reading, start)
    case ']':
      return readLinkEnd(reading, start)
    case '<':
      return readTag(reading, start)
    case ' ':
      marks.push(markOf('break', start, start + 3))
      return start + 3
    default:
      return passAddress(reading, start)
  }
}

/**
 * Between as many marks as it starts with; else these are text. Where the parser looks for them on other lines
 * in vain, it takes the ends of lines in a quotation or an item for another place.
 */
function readCode({ text, marks }: Reading, start: number): number {
  const runs = /`+/g
  runs.lastIndex = start
  const opening = runs.exec(text)?.[0] ?? ''
  const from = start + opening.length
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    if (run[0].length !== opening.length) continue
    const written = text.slice(from, run.index)
    if (written.includes('\n')) return -1
    // A blank that parts it from its marks.
    const value = /^ .*[^ ].* $/.test(written) ? written.slice(1, -1) : written
    marks.push(markOf('inlineCode', start, runs.lastIndex, { value }))
    return runs.lastIndex
  }
  return text.includes('\n', from) ? -1 : from
}

function readBracket({ text, marks, brackets }: Reading, start: number): number {
  if (text[start + 1] === '^') return -1
  // An exclamation mark behind a backslash starts no picture, but it is left to the parser.
  if (text[start - 1] === '!') {
    picture.lastIndex = start - 1
    const { 0: whole = '', groups = {} } = picture.exec(text) ?? {}
    if (whole === '' || text[start - 2] === '\\') return -1
    const { alt = '', url = '', title = null } = groups
    marks.push(markOf('image', start - 1, picture.lastIndex, { value: alt, url, title }))
    return picture.lastIndex
  }
  const bracket = markOf('bracket', start, start + 1)
  marks.push(bracket)
  brackets.push(bracket)
  return start + 1
}

/** Without definitions, only what leads somewhere is a link, and there is none in another. */
function readLinkEnd(reading: Reading, start: number): number {
  const { text, marks, brackets } = reading
  const bracket = brackets.pop()
  // So it is where it looks for a name.
  if (text[start + 1] === '[' && text.includes('\n', start)) return -1
  if (bracket === undefined || text[start + 1] !== '(') return start + 1
  resource.lastIndex = start
  const { groups } = resource.exec(text) ?? {}
  if (groups === undefined) return -1
  bracket.type = 'link'
  bracket.url = groups['url'] ?? ''
  bracket.title = groups['title'] ?? null
  reading.brackets = []
  marks.push(markOf('end', start, resource.lastIndex))
  return resource.lastIndex
}

function readTag({ text, marks }: Reading, start: number): number {
  if (text[start + 1] === ' ') return start + 1
  tag.lastIndex = start
  const value = tag.exec(text)?.[0]
  if (value === undefined) return -1
  marks.push(markOf('html', start, tag.lastIndex, { value }))
  return tag.lastIndex
}

/** Passes the word that an address stands in. */
function passAddress({ text }: Reading, start: number): number {
  const wordStart = Math.max(...[' ', '\n'].map((blank) => text.lastIndexOf(blank, start))) + 1
  const wordEnd = text.slice(start).search(/\s/)
  const end = wordEnd < 0 ? text.length : start + wordEnd
  return plainAddress.test(text.slice(wordStart, end)) ? end : -1
}
