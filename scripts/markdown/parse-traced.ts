import type { Root } from 'mdast'
import { sourceRange } from '../text/source-range.ts'
import type { TracedText } from '../text/traced-text.ts'
import { TooComplex } from './too-complex.ts'

/** The tree of a traced text. Throws a `TooComplex` with its place in the source. */
export function parseTraced(traced: TracedText, parse: (text: string) => Root): Root {
  try {
    return parse(traced.text)
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error
    throw error.movedTo(sourceRange(traced, error.start, error.end))
  }
}
