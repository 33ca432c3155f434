import type { Edit, EditClass, Layer } from './edit.ts'

/** An edit over the source that stands for the edits of one or more layers. */
export interface NetEdit {
  /** UTF-16 offsets in the source, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Where `text` starts in the text after all edits. */
  readonly at: number
  readonly text: string
  readonly class: EditClass
  /** The rules that had a part in it, in their order. */
  readonly rules: readonly string[]
  readonly to?: string
}

/** When edits melt into one, it is called by the class that a reader must know of most. */
const weightiest: readonly EditClass[] = [
  'removal',
  'moved',
  'repair',
  'structure',
  'character',
  'whitespace',
]

/**
 * One more layer on top of net edits: edits that only touch stay apart, edits that overlap melt
 * into one. Linear in the number of edits of both.
 */
export function composeNet(net: readonly NetEdit[], layer: Layer): NetEdit[] {
  const composed: NetEdit[] = []
  // The offset in the text less the offset in the source, for what follows the net edits that were
  // passed: before this layer, and after it.
  let shiftBefore = 0
  let shiftAfter = 0
  let passed = 0

  function passUntil(offset: number): void {
    for (let old = net[passed]; old !== undefined && endOf(old) <= offset; old = net[++passed]) {
      composed.push({ ...old, at: old.start + shiftAfter })
      shiftBefore += growth(old)
      shiftAfter += growth(old)
    }
  }

  for (let index = 0; index < layer.edits.length; ) {
    passUntil(layer.edits[index]?.start ?? 0)
    const cluster = takeCluster(net, passed, layer.edits, index)
    const merged = melt(cluster, layer, shiftBefore)
    composed.push({ ...merged, at: merged.start + shiftAfter })
    for (const old of cluster.olds) shiftBefore += growth(old)
    shiftAfter += growth(merged)
    passed += cluster.olds.length
    index += cluster.edits.length
  }
  passUntil(Number.POSITIVE_INFINITY)
  return composed
}

/** Net edits and edits of the new layer of which each overlaps the next. */
interface Cluster {
  readonly olds: readonly NetEdit[]
  readonly edits: readonly Edit[]
  /** What takes the place of all of them. */
  readonly text: string
}

/** The cluster that starts with `edits[index]`; the net edits before `net[passed]` lie before it. */
function takeCluster(
  net: readonly NetEdit[],
  passed: number,
  edits: readonly Edit[],
  index: number,
): Cluster {
  const olds: NetEdit[] = []
  const taken: Edit[] = []
  const parts: string[] = []
  const first = net[passed]
  for (let edit = edits[index]; edit !== undefined; edit = edits[index + taken.length]) {
    const last = olds.at(-1)
    if (taken.length > 0) {
      // The next edit belongs to the cluster when it lies in a text that reaches over from this one.
      if (last === undefined || edit.start >= endOf(last)) break
      parts.push(last.text.slice((taken.at(-1)?.end ?? 0) - last.at, edit.start - last.at))
    }
    for (let old = net[passed + olds.length]; old !== undefined; ) {
      if (old.at >= edit.end || endOf(old) <= edit.start) break
      olds.push(old)
      old = net[passed + olds.length]
    }
    taken.push(edit)
    parts.push(edit.text)
  }
  const start = taken[0]?.start ?? 0
  const head = olds.length > 0 && first !== undefined ? first.text.slice(0, start - first.at) : ''
  const tail = olds
    .at(-1)
    ?.text.slice(Math.max(0, (taken.at(-1)?.end ?? 0) - (olds.at(-1)?.at ?? 0)))
  return {
    olds,
    edits: taken,
    text: (first !== undefined && first.at < start ? head : '') + parts.join('') + (tail ?? ''),
  }
}

/** One net edit for a cluster. `shift` is that of the text before it. */
function melt({ olds, edits, text }: Cluster, layer: Layer, shift: number): Omit<NetEdit, 'at'> {
  const shiftBehind = olds.reduce((sum, old) => sum + growth(old), shift)
  const start = (edits[0]?.start ?? 0) - shift
  const end = (edits.at(-1)?.end ?? 0) - shiftBehind
  const classes = [...olds.map((old) => old.class), layer.class]
  const to = [...edits, ...olds].find((edit) => edit.to !== undefined)?.to
  return {
    start: Math.min(start, olds[0]?.start ?? start),
    end: Math.max(end, olds.at(-1)?.end ?? end),
    text,
    class: weightiest.find((name) => classes.includes(name)) ?? layer.class,
    rules: [...new Set([...olds.flatMap((old) => old.rules), layer.rule])],
    ...(to !== undefined && { to }),
  }
}

/** Where the text that `edit` wrote ends in the text after it. */
function endOf(edit: NetEdit): number {
  return edit.at + edit.text.length
}

function growth(edit: Omit<NetEdit, 'at'>): number {
  return edit.text.length - (edit.end - edit.start)
}
