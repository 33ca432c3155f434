import { applyEdits, type Edit, type Layer } from './edit.ts'
import { composeNet, growth, type NetEdit } from './net-edits.ts'
import { once } from './once.ts'

/** A text that remembers how it came to be: `source` with `layers` applied, one after the other. */
export interface TracedText {
  readonly source: string
  readonly layers: readonly Layer[]
  /** All layers in one: ordered edits over `source`, not overlapping. */
  readonly net: readonly NetEdit[]
  readonly text: string
  /** Where in `text` that of each net edit starts. */
  readonly starts: () => readonly number[]
}

/** `source`, not edited yet. */
export function trace(source: string): TracedText {
  return { source, layers: [], net: [], text: source, starts: () => [] }
}

/**
 * `traced` with one more layer on top.
 * Throws a `RangeError` when its edits are out of order, overlap or lie outside of the text.
 */
export function withLayer(traced: TracedText, layer: Layer): TracedText {
  assertOrdered(layer, traced.text.length)
  const net = composeNet(traced.net, layer, traced.text)
  return {
    source: traced.source,
    layers: [...traced.layers, layer],
    net,
    text: applyEdits(traced.text, layer.edits),
    starts: once(() => startsOf(net)),
  }
}

function startsOf(net: readonly NetEdit[]): number[] {
  let shift = 0
  return net.map((edit) => {
    const start = edit.start + shift
    shift += growth(edit)
    return start
  })
}

/** The text that `layers` make of `source`, in pieces: for that, no long text is made for each layer. */
export function replay(source: string, layers: readonly Layer[]): Iterable<string> {
  return layers.reduce<Iterable<string>>((text, { edits }) => editPieces(text, edits), [source])
}

/** The text that is `pieces`, after `edits`. */
function* editPieces(pieces: Iterable<string>, edits: readonly Edit[]): Generator<string> {
  let start = 0
  let passed = 0
  let next = 0
  for (const piece of pieces) {
    const end = start + piece.length
    for (let edit = edits[next]; edit !== undefined && edit.start <= end; edit = edits[++next]) {
      if (edit.start > passed) yield piece.slice(passed - start, edit.start - start)
      yield edit.text
      passed = edit.end
    }
    yield piece.slice(passed - start)
    passed = Math.max(passed, end)
    start = end
  }
}

function assertOrdered(layer: Layer, length: number): void {
  let offset = 0
  for (const edit of layer.edits) {
    if (edit.start < offset || edit.end < edit.start || edit.end > length) {
      throw new RangeError(
        `Unexpected edit ${edit.start}-${edit.end} of ${layer.rule} after offset ${offset} in a text of ${length}, expected ordered edits that do not overlap`,
      )
    }
    offset = edit.end
  }
}
