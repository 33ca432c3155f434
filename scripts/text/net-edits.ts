import { applyEdits, type Edit, type EditClass, type Layer } from './edit.ts'

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
 * One more layer on top of net edits: edits that only touch stay apart, and so does what was taken
 * out before from the middle of what is taken out now, and what was read anew in what is moved; edits
 * that overlap otherwise melt into one. `text` is the text before the layer. Linear in the number of edits of both.
 */
export function composeNet(net: readonly NetEdit[], layer: Layer, text: string): NetEdit[] {
  const composed: NetEdit[] = []
  const edits = splitAtEarlier(layer.edits, net)
  // The offset in the text less the offset in the source, for what follows the net edits that were
  // passed: before this layer, and after it.
  let shiftBefore = 0
  let shiftAfter = 0
  let passed = 0

  function passUntil(offset: number): void {
    for (let old = net[passed]; old !== undefined && endOf(old) <= offset; old = net[++passed]) {
      const at = old.start + shiftAfter
      composed.push(old.at === at ? old : { ...old, at })
      shiftBefore += growth(old)
      shiftAfter += growth(old)
    }
  }

  // One list for all edits that melt with no other: a book may have a million.
  const rules = [layer.rule]
  for (let index = 0; index < edits.length; ) {
    const edit = edits[index] as Edit
    passUntil(edit.start)
    if (isAlone(edit, net[passed], edits[index + 1])) {
      const start = edit.start - shiftBefore
      const place = { start, end: edit.end - shiftBefore, at: start + shiftAfter }
      const own = { ...place, text: edit.text, class: layer.class, rules }
      composed.push(edit.to === undefined ? own : { ...own, to: edit.to })
      shiftAfter += growth(edit)
      index++
      continue
    }
    const cluster = takeCluster(net, passed, edits, index)
    const shiftBehind = cluster.olds.reduce((sum, old) => sum + growth(old), shiftBefore)
    const merged = {
      ...melt(cluster, layer, text),
      start: cluster.from - shiftBefore,
      end: cluster.to - shiftBehind,
    }
    composed.push({ ...merged, at: merged.start + shiftAfter })
    shiftBefore = shiftBehind
    shiftAfter += growth(merged)
    passed += cluster.olds.length
    index += cluster.edits.length
  }
  passUntil(Number.POSITIVE_INFINITY)
  return composed
}

/** Whether `edit`, which lies behind the net edits that were passed, overlaps none and no other edit. */
function isAlone(edit: Edit, old: NetEdit | undefined, next: Edit | undefined): boolean {
  return (old === undefined || old.at >= edit.end) && (next === undefined || next.start >= edit.end)
}

/**
 * `edits`, cut wherever a net edit took something out of what they cover: of a title that was moved
 * together with a notice inside of it that was removed, each must be told as what it was. Moved text
 * is cut around what was read anew before, too: it stands in the metadata as it was written, but there.
 */
function splitAtEarlier(edits: readonly Edit[], net: readonly NetEdit[]): Edit[] {
  const pieces: Edit[] = []
  let next = 0
  for (const edit of edits) {
    let rest = edit
    const cut = (at: number) => {
      if (at <= rest.start) return
      pieces.push({ ...rest, end: at })
      rest = { ...rest, start: at, text: '' }
    }
    for (let old = net[next]; old !== undefined && old.at < edit.end; old = net[++next]) {
      if (old.text === '') cut(old.at)
      else if (edit.to !== undefined && isReadAnew(old) && endOf(old) <= edit.end) {
        cut(old.at)
        cut(endOf(old))
      }
    }
    if (rest.end > rest.start || rest === edit) pieces.push(rest)
  }
  return pieces
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

/** The cluster that starts with `edits[index]`; the net edits before `net[passed]` lie before it. */
function takeCluster(
  net: readonly NetEdit[],
  passed: number,
  edits: readonly Edit[],
  index: number,
): Cluster {
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
      if (old.at >= edit.end || endOf(old) <= edit.start) break
      from = Math.min(from, old.at)
      to = Math.max(to, endOf(old))
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

/** Where the text that `edit` wrote ends in the text after it. */
function endOf(edit: NetEdit): number {
  return edit.at + edit.text.length
}

function growth(edit: Pick<NetEdit, 'start' | 'end' | 'text'>): number {
  return edit.text.length - (edit.end - edit.start)
}
