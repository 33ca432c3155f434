import { applyEdits, type Layer } from './edit.ts'
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

/** The text that `layers` make of `source`. */
export function replay(source: string, layers: readonly Layer[]): string {
  return layers.reduce((text, layer) => applyEdits(text, layer.edits), source)
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
