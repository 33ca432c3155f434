import { once } from '../text/once.ts'
import { explainLineBreaks, type LineBreak } from './line-breaks.ts'
import { type Line, readLines } from './lines.ts'

/** What several rules ask of the layout of one text: each is read when it is first asked for. */
export interface Layout {
  readonly text: string
  /** Without the blank ones. */
  readonly lines: readonly Line[]
  readonly lineBreaks: readonly LineBreak[]
}

/** The layout of `text`, whose only line end is `\n`. */
export function readLayout(text: string): Layout {
  const lines = once(() => readLines(text))
  const lineBreaks = once(() => explainLineBreaks(text, lines()))
  return {
    text,
    get lines() {
      return lines()
    },
    get lineBreaks() {
      return lineBreaks()
    },
  }
}
