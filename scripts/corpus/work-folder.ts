import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { changedMeanwhile, codeOf, explainErrors } from './dist-error.ts'
import type { DistState } from './dist-state.ts'
import { type JournalEntry, printJournalEntry } from './journal.ts'
import { takeLock } from './lock.ts'
import type { Output } from './output.ts'

/** The folder in dist that stands there while a build changes something, and after one that was killed. */
export const workPath = '.fair-copy'

/** Which files a build has begun to write: in the folder of work, so that the next build finds it. */
export const journalPath = `${workPath}/journal.ndjson`

/** The right to change dist, with what it takes to do so without a trace of what was begun and not ended. */
export interface WorkFolder {
  /** Notes that a file is to be written, before anything of it is. */
  readonly note: (entry: JournalEntry) => void
  /** Writes a file in one step: nobody ever reads half of it. */
  readonly write: (output: Output) => void
  /** Begins a file that is written piece by piece, in the folder of work. */
  readonly begin: () => NewFile
  /** Lets go of dist. Until `isDone`, the journal stays for the next build. */
  readonly close: (isDone: boolean) => void
}

/** A file that is written piece by piece, and is in nobody's way until it is whole. */
export interface NewFile {
  readonly write: (bytes: Uint8Array) => void
  /** Puts it to its place in dist, in one step. */
  readonly moveTo: (path: string) => void
  readonly discard: () => void
}

/** Whether a build is at work in dist, or was and did not end. */
export function hasWork(dist: string): boolean {
  return lstatSync(join(dist, workPath), { throwIfNoEntry: false }) !== undefined
}

/**
 * Opens dist for changes, and keeps the entries of builds that did not end. Everything but the
 * outputs is in one folder: its removal leaves no trace, and no name is too long for an ending.
 * `state.isAsRead` tells whether dist is as it was when this build read it.
 * Throws a `DistError` when another build is, or was meanwhile, at work there.
 */
export function openWork(dist: string, state: Pick<DistState, 'begun' | 'isAsRead'>): WorkFolder {
  const folder = join(dist, workPath)
  explainErrors(dist, () => mkdirSync(dist, { recursive: true }))
  const lock = explainErrors(dist, () => takeLock(folder, dist))
  const temporary = join(folder, `${lock.name}.tmp`)
  let journal: number | undefined
  let begun = 0

  function close(isDone: boolean): void {
    explainErrors(dist, () => {
      if (journal !== undefined) closeSync(journal)
      journal = undefined
      rmSync(temporary, { force: true })
      if (isDone) rmSync(join(dist, journalPath), { force: true })
      lock.release()
      removeIfEmpty(folder)
    })
  }

  try {
    if (!state.isAsRead()) throw changedMeanwhile(dist)
    explainErrors(dist, () => removeRemains(folder, `${lock.name}.lock`))
    journal = explainErrors(dist, () => openSync(temporary, 'wx'))
    for (const entry of state.begun) append(journal, dist, entry)
    // In the place of the old journal, which may be cut off, or be a link to anywhere.
    explainErrors(dist, () => renameSync(temporary, join(dist, journalPath)))
  } catch (error) {
    close(false)
    throw error
  }

  return {
    note(entry) {
      if (journal !== undefined) append(journal, dist, entry)
    },
    write({ path, pieces }) {
      explainErrors(join(dist, path), () => {
        writePieces(temporary, pieces)
        move(temporary, join(dist, path))
      })
    },
    begin: () => openNewFile(dist, join(folder, `${lock.name}-${++begun}.tmp`)),
    close,
  }
}

/** Most folders are there: one is made when it is not. */
function move(name: string, target: string): void {
  try {
    renameSync(name, target)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(target), { recursive: true })
    renameSync(name, target)
  }
}

function writePieces(name: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(name, 'wx')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

function openNewFile(dist: string, name: string): NewFile {
  const file = explainErrors(dist, () => openSync(name, 'wx'))
  let isOpen = true

  function close(): void {
    if (!isOpen) return
    isOpen = false
    closeSync(file)
  }

  return {
    write: (bytes) => explainErrors(dist, () => writeFileSync(file, bytes)),
    moveTo(path) {
      explainErrors(join(dist, path), () => {
        close()
        move(name, join(dist, path))
      })
    },
    discard() {
      close()
      rmSync(name, { force: true })
    },
  }
}

/** All of the line or an error: `writeSync` may stop half-way without one when a disk is nearly full. */
function append(journal: number, dist: string, entry: JournalEntry): void {
  explainErrors(join(dist, entry.path), () => writeFileSync(journal, printJournalEntry(entry)))
}

/** Locks and half-written files of processes that are gone. */
function removeRemains(folder: string, ownLock: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== ownLock && /^\d+-[\w-]+\.(?:lock|tmp)$/.test(name)) rmSync(join(folder, name))
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds the journal for the next build, or the lock of one that waits.
  }
}
