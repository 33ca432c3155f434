import type { Range } from '../text/range.ts'
import { buildData } from './build-data.ts'
import { closingFence, openingFence } from './front-matter-fence.ts'
import { type Language, readOpening } from './front-matter-language.ts'
import { asWarning, engineProblem, limitProblem, textNote } from './front-matter-problem.ts'
import { normalizeBlock } from './normalize-block.ts'
import type { Problem } from './problem.ts'
import { rangeAt } from './range-at.ts'
import { readFrontMatter } from './read-front-matter.ts'

export interface FrontMatter {
  /**
   * Strings, numbers, booleans, lists and maps; no `null`, no dates. Maps have no prototype.
   * A value is a number or a boolean only where printing it gives what was written.
   */
  readonly data: Readonly<Record<string, unknown>>
  /** UTF-16 offset where the body starts: behind the closing fence and its line end, or 0. */
  readonly end: number
  readonly language: Language | undefined
  /** Where each top-level key stands with its value, in the order of the source. */
  readonly keys: ReadonlyMap<string, Range>
  /** Where a value stands, or the nearest one around it. */
  readonly rangeOf: (path: readonly PropertyKey[]) => Range | undefined
  /** Ordered by place. With an error among them, `data` is not to be relied on. */
  readonly problems: readonly Problem[]
}

/**
 * Splits the front matter off a decoded source (no byte order mark, any line ends). A block is front
 * matter when fences stand round it, its first line looks like data, and a map is inside; all else
 * is text, of which nothing is taken. Never throws, and never runs what a source names.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const fence = openingFence(text)
  if (fence === undefined) return asText([])
  const closing = closingFence(text, fence)
  const block = text.slice(fence.blockStart, closing?.blockEnd ?? fence.blockStart)
  const { language, certainty } = readOpening(fence, block === '' ? fence.firstLine : block)

  if (closing === undefined) {
    if (certainty === 'none') return asText([])
    return asText([textNote(fence, 'it has no closing fence', 'close it with the same mark')])
  }
  if (certainty === 'none') {
    return asText([
      textNote(fence, 'the line behind it is no `key: value`', 'put a blank line after it'),
    ])
  }
  const { blockEnd, bodyStart } = closing
  const refused = {
    data: {},
    end: bodyStart,
    language,
    keys: new Map<string, Range>(),
    rangeOf: nowhere,
  }
  if (language === undefined) return { ...refused, problems: [engineProblem(fence)] }
  const tooLong = limitProblem(fence, block)
  if (tooLong !== undefined) {
    return certainty === 'certain'
      ? { ...refused, problems: [tooLong] }
      : asText([asWarning(tooLong)])
  }

  const normalized = normalizeBlock(text, fence.blockStart, blockEnd)
  const toSource = <Place extends Range>(place: Place): Place => {
    const start = normalized.sourceOffset(place.start)
    return { ...place, start, end: Math.max(start, normalized.sourceOffset(place.end)) }
  }
  const { value, problems } = readFrontMatter(normalized.text, language, fence.mark)
  if (problems.length > 0 && certainty === 'possible') {
    return asText(problems.map(toSource).map(asWarning))
  }
  if (problems.length > 0 && value?.kind !== 'map') {
    return { ...refused, problems: problems.map(toSource) }
  }
  if (value?.kind !== 'map') {
    return asText([textNote(fence, 'it holds no keys with values', 'put a blank line after it')])
  }
  const built = buildData(value)
  return {
    data: built.data,
    end: bodyStart,
    language,
    keys: new Map([...built.keys].map(([key, range]) => [key, toSource(range)])),
    rangeOf(path) {
      const range = rangeAt(value, path)
      return range === undefined ? undefined : toSource(range)
    },
    problems: [...problems, ...built.problems].map(toSource).sort((a, b) => a.start - b.start),
  }
}

/** No front matter: all of the source is body. */
function asText(problems: readonly Problem[]): FrontMatter {
  return { data: {}, end: 0, language: undefined, keys: new Map(), rangeOf: nowhere, problems }
}

function nowhere(): undefined {
  return undefined
}
