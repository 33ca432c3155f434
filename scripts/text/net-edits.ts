import { applyEdits, type Edit, type EditClass, type Layer } from './edit.ts'

/** An edit over the source that stands for the edits of one or more layers. */
export interface NetEdit {
  /** UTF-16 offsets in the source, `end` exclusive. */
  readonly start: number
  readonly end: number
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
 * One more layer on top of net edits: edits that only touch stay apart, and so does what was taken
 * out before from the middle of what is taken out now, and what was read anew in what is moved; edits
 * that overlap otherwise melt into one. `text` is the text before the layer. Linear in the number of edits of both.
 */
export function composeNet(net: readonly NetEdit[], layer: Layer, text: string): NetEdit[] {
  const composed: NetEdit[] = []
  const edits = splitAtEarlier(layer.edits, net)
  // The offset in the text before this layer less the offset in the source, for what follows the net
  // edits that were passed.
  let shiftBefore = 0
  let passed = 0

  function passUntil(offset: number): void {
    for (let old = net[passed]; old !== undefined; old = net[++passed]) {
      if (old.start + shiftBefore + old.text.length > offset) break
      composed.push(old)
      shiftBefore += growth(old)
    }
  }

  // One list for all edits that melt with no other: a book may have a million.
  const rules = [layer.rule]
  for (let index = 0; index < edits.length; ) {
    const edit = edits[index] as Edit
    passUntil(edit.start)
    const next = net[passed]
    const isBeforeNext = next === undefined || next.start + shiftBefore >= edit.end
    if (isBeforeNext && edit.end <= (edits[index + 1]?.start ?? edit.end)) {
      const [start, end] = [edit.start - shiftBefore, edit.end - shiftBefore]
      const own = { start, end, text: edit.text, class: layer.class, rules }
      composed.push(edit.to === undefined ? own : { ...own, to: edit.to })
      index++
      continue
    }
    const cluster = takeCluster({ net, passed, shift: shiftBefore }, edits, index)
    const shiftBehind = cluster.olds.reduce((sum, old) => sum + growth(old), shiftBefore)
    const [start, end] = [cluster.from - shiftBefore, cluster.to - shiftBehind]
    composed.push({ start, end, ...melt(cluster, layer, text) })
    shiftBefore = shiftBehind
    passed += cluster.olds.length
    index += cluster.edits.length
  }
  passUntil(Number.POSITIVE_INFINITY)
  return composed
}

/**
 * `edits`, cut wherever a net edit took something out of what they cover: of a title that was moved
 * together with a notice inside of it that was removed, each must be told as what it was. Moved text
 * is cut around what was read anew before, too: it stands in the metadata as it was written, but there.
 */
function splitAtEarlier(edits: readonly Edit[], net: readonly NetEdit[]): Edit[] {
  const pieces: Edit[] = []
  let next = 0
  let shift = 0
  for (const edit of edits) {
    let rest = edit
    for (let old = net[next]; old !== undefined; old = net[++next]) {
      const at = old.start + shift
      const end = at + old.text.length
      if (at >= edit.end) break
      shift += growth(old)
      if (end <= edit.start) continue
      if (old.text === '') rest = cut(rest, at, pieces)
      else if (edit.to !== undefined && isReadAnew(old) && end <= edit.end) {
        rest = cut(cut(rest, at, pieces), end, pieces)
      }
    }
    if (rest.end > rest.start || rest === edit) pieces.push(rest)
  }
  return pieces
}

/** What of an edit is left behind `at`; what stands before goes to `pieces`. */
function cut(edit: Edit, at: number, pieces: Edit[]): Edit {
  if (at <= edit.start) return edit
  pieces.push({ ...edit, end: at })
  return { ...edit, start: at, text: '' }
}

function isReadAnew({ class: name }: NetEdit): boolean {
  return name === 'repair' || name === 'character'
}

/** Net edits and edits of a new layer of which each overlaps the next. */
interface Cluster {
  readonly olds: readonly NetEdit[]
  readonly edits: readonly Edit[]
  /** What they cover of the text before the layer. */
  readonly from: number
  readonly to: number
}

/**
 * The cluster that starts with `edits[index]`; the net edits before `net[passed]` lie before it, and
 * have moved what stands behind them by `shift`.
 */
function takeCluster(
  { net, passed, shift }: { net: readonly NetEdit[]; passed: number; shift: number },
  edits: readonly Edit[],
  index: number,
): Cluster {
  let moved = shift
  let from = edits[index]?.start ?? 0
  let to = from
  let nextOld = passed
  let nextEdit = index
  for (let edit = edits[index]; edit !== undefined; edit = edits[nextEdit]) {
    // A later edit belongs to the cluster when a text that was written before reaches over it.
    if (nextEdit > index && edit.start >= to) break
    nextEdit++
    to = Math.max(to, edit.end)
    for (let old = net[nextOld]; old !== undefined; old = net[++nextOld]) {
      const at = old.start + moved
      const end = at + old.text.length
      if (at >= edit.end || end <= edit.start) break
      moved += growth(old)
      from = Math.min(from, at)
      to = Math.max(to, end)
    }
  }
  return { olds: net.slice(passed, nextOld), edits: edits.slice(index, nextEdit), from, to }
}

/** What a cluster is replaced by, without its place. */
function melt({ olds, edits, from, to }: Cluster, layer: Layer, text: string) {
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  const classes = [...olds.map((old) => old.class), layer.class]
  const key = [...edits, ...olds].find((edit) => edit.to !== undefined)?.to
  return {
    text: applyEdits(text.slice(from, to), shifted),
    class: weightiest.find((name) => classes.includes(name)) ?? layer.class,
    rules: [...new Set([...olds.flatMap((old) => old.rules), layer.rule])],
    ...(key !== undefined && { to: key }),
  }
}

/** By how much an edit makes a text longer. */
export function growth(edit: Pick<NetEdit, 'start' | 'end' | 'text'>): number {
  return edit.text.length - (edit.end - edit.start)
}
