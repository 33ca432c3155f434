import { grouped } from '../reporters/counted.ts'
import type { Values } from './arguments.ts'
import type { Shell } from './shell.ts'

/** Tells on long builds how far they are. */
export interface Progress {
  readonly show: (done: number, total: number) => void
  /** To be called before anything else is told, also of a build that failed. */
  readonly end: () => void
}

const silent: Progress = {
  show: () => undefined,
  end: () => undefined,
}

// Seconds: a build that is done by then needs no bar, and a log of CI no line more often.
const quietFor = 1
const betweenFrames = 0.1
const betweenLines = 10
const width = 30

/** A bar on a terminal, and sparse lines elsewhere; nothing for a build that is short or to be quiet. */
export function openProgress(
  { quiet, silent: isSilent }: Values,
  shell: Shell,
  what = 'sources',
): Progress {
  if (quiet || isSilent) return silent
  const isBar = shell.isTerminal.tell()
  let next: number | undefined
  let isShown = false
  return {
    show(done, total) {
      const now = shell.seconds()
      next ??= now + (isBar ? quietFor : betweenLines)
      if (now < next) return
      next = now + (isBar ? betweenFrames : betweenLines)
      isShown = isBar
      const count = `${grouped(done)} of ${grouped(total)} ${what}`
      shell.tell(isBar ? `\r${bar(done / total)} ${count}` : `${count}\n`)
    },
    end() {
      // The line of the bar is cleared for what is told next.
      if (isShown) shell.tell('\r\u001b[2K')
      isShown = false
      next = undefined
    },
  }
}

function bar(share: number): string {
  const full = Math.floor(share * width)
  return `[${'='.repeat(full)}${' '.repeat(width - full)}] ${Math.floor(share * 100)} %`
}
