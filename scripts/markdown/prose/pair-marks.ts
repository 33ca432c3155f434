import type { Mark } from './marks.ts'

/**
 * Makes spans of the runs in `marks` that pair with each other, and text of those with nothing to pair
 * with. Returns whether that is beyond doubt: no run may open as well as close, no two spans overlap, and the
 * two ends of one have the same marks, one or two.
 */
export function pairMarks(text: string, marks: readonly Mark[]): boolean {
  // Those that are open, the last opened last. What is in a link pairs with nothing around it.
  const open: Mark[] = []
  for (const mark of marks) {
    if (mark.type === 'bracket') mark.type = 'none'
    if (mark.type === 'link') open.push(mark)
    if (mark.type === 'end') closeLink(open)
    if (mark.type !== 'run') continue
    if (mark.opens && mark.closes) return false
    if (mark.opens) open.push(mark)
    else if (!hasOpener(text, open, mark)) mark.type = 'none'
    else if (!closeSpan(text, open, mark)) return false
  }
  for (const mark of open) mark.type = 'none'
  return true
}

function closeLink(open: Mark[]): void {
  for (let last = open.pop(); last !== undefined && last.type !== 'link'; last = open.pop()) {
    last.type = 'none'
  }
}

/** Whether any run with the mark of `closer` is open beside it. */
function hasOpener(text: string, open: readonly Mark[], closer: Mark): boolean {
  for (let index = open.length - 1; index >= 0; index--) {
    const opener = open[index]
    if (opener === undefined || opener.type === 'link') return false
    if (text[opener.start] === text[closer.start]) return true
  }
  return false
}

function closeSpan(text: string, open: Mark[], closer: Mark): boolean {
  const opener = open.pop()
  const length = closer.end - closer.start
  if (opener === undefined || length > 2 || opener.end - opener.start !== length) return false
  if (text[opener.start] !== text[closer.start]) return false
  const isPair = length === 2
  opener.type = !isPair ? 'emphasis' : text[closer.start] === '~' ? 'delete' : 'strong'
  closer.type = 'end'
  return true
}
