import { classifyCharacter } from 'micromark-util-classify-character'
import { type Mark, markOf } from './marks.ts'

/**
 * The run of asterisks, underscores or tildes that starts at `start` of a text, and what it may do: as
 * `micromark` has it of emphasis, and its extension of strikethrough.
 */
export function runAt(text: string, start: number): Mark {
  const marker = text[start]
  let end = start + 1
  while (text[end] === marker) end++
  const before = kindOf(text, start - 1)
  const after = kindOf(text, end)
  let opens = after === undefined || (after === punctuation && before !== undefined)
  let closes = before === undefined || (before === punctuation && after !== undefined)
  if (marker === '~') {
    // One tilde, or three, are text.
    const isPair = end === start + 2
    return markOf('run', start, end, { opens: opens && isPair, closes: closes && isPair })
  }
  opens ||= text[end] === '~'
  closes ||= text[start - 1] === '~'
  if (marker === '*') return markOf('run', start, end, { opens, closes })
  return markOf('run', start, end, {
    opens: opens && (before !== undefined || !closes),
    closes: closes && (after !== undefined || !opens),
  })
}

const punctuation = 2

/** White space or punctuation, or nothing for a letter; a text stands between line ends. */
function kindOf(text: string, index: number): number | undefined {
  return classifyCharacter(index < 0 || index >= text.length ? null : text.charCodeAt(index))
}
