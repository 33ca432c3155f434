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
  // `at - start` of what follows the net edits passed so far, before and after this layer.
  let shiftBefore = 0
  let shiftAfter = 0
  let next = 0

  const passUntil = (offset: number): void => {
    for (let edit = net[next]; edit !== undefined && isBefore(edit, offset); edit = net[++next]) {
      composed.push({ ...edit, at: edit.start + shiftAfter })
      const growth = edit.text.length - (edit.end - edit.start)
      shiftBefore += growth
      shiftAfter += growth
    }
  }

  for (const edit of layer.edits) {
    passUntil(edit.start)
    const melted: NetEdit[] = []
    for (let old = net[next]; old !== undefined && overlaps(old, edit); old = net[++next]) {
      melted.push(old)
    }
    const merged = melt(melted, edit, layer, shiftBefore)
    composed.push({ ...merged, at: merged.start + shiftAfter })
    for (const old of melted) shiftBefore += old.text.length - (old.end - old.start)
    shiftAfter += merged.text.length - (merged.end - merged.start)
  }
  passUntil(Number.POSITIVE_INFINITY)
  return composed
}

/** Whether `edit` ends at or before `offset` of the text it made, so that it only touches what starts there. */
function isBefore(edit: NetEdit, offset: number): boolean {
  return edit.at + edit.text.length <= offset
}

function overlaps(old: NetEdit, edit: Edit): boolean {
  return old.at < edit.end && old.at + old.text.length > edit.start
}

/**
 * One net edit for `edit` and the net edits it overlaps. `shift` is `at - start` of the text
 * before the first of them.
 */
function melt(
  melted: readonly NetEdit[],
  edit: Edit,
  layer: Layer,
  shift: number,
): Omit<NetEdit, 'at'> {
  const first = melted[0]
  const last = melted.at(-1)
  let shiftBehind = shift
  for (const old of melted) shiftBehind += old.text.length - (old.end - old.start)
  const head =
    first === undefined || first.at >= edit.start ? '' : first.text.slice(0, edit.start - first.at)
  const tail = last === undefined ? '' : last.text.slice(Math.max(0, edit.end - last.at))
  const start = first === undefined ? edit.start - shift : Math.min(first.start, edit.start - shift)
  const end = last === undefined ? edit.end - shift : Math.max(last.end, edit.end - shiftBehind)
  const classes = [...melted.map((old) => old.class), layer.class]
  const rules = [...new Set([...melted.flatMap((old) => old.rules), layer.rule])]
  const to = edit.to ?? melted.find((old) => old.to !== undefined)?.to
  return {
    start,
    end,
    text: head + edit.text + tail,
    class: weightiest.find((name) => classes.includes(name)) ?? layer.class,
    rules,
    ...(to === undefined ? {} : { to }),
  }
}
