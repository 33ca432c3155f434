/** Opens the note on a mark of the text when it is pointed at or clicked, and not its small button alone. */
export function explainMarks(): void {
  let opened: HTMLElement | undefined
  let isPinned = false

  function open(mark: HTMLElement, pin: boolean): void {
    const note = document.getElementById(mark.dataset['why'] ?? '')
    if (note === null) return
    if (opened !== undefined && opened !== note) close()
    if (!note.matches(':popover-open')) note.showPopover({ source: mark })
    opened = note
    isPinned = pin
  }

  function close(): void {
    if (opened?.matches(':popover-open')) opened.hidePopover()
    opened = undefined
    isPinned = false
  }

  document.addEventListener('click', (event) => {
    const mark = markAt(event.target)
    if (mark !== undefined) open(mark, true)
  })
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || isPinned) return
    const mark = markAt(event.target)
    const isInNote = event.target instanceof Node && opened?.contains(event.target)
    if (mark !== undefined) open(mark, false)
    else if (!isInNote) close()
  })
}

function markAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-why]') ?? undefined)
    : undefined
}
