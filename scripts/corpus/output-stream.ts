import { close, closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { join, sep } from 'node:path'
import { changedMeanwhile, codeOf, explainErrors } from './dist-error.ts'
import { firstDifference, type TextChange } from './first-difference.ts'
import { type Mark, openMarkedHash } from './marked-hash.ts'
import type { NewFile } from './work-folder.ts'

/** How a file of dist stood to what it should be. */
export type OutputState = 'same' | 'changed' | 'missing'

/** What stands between two offsets in bytes. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** An output that comes piece by piece, and is never in memory as a whole. */
export interface OutputStream {
  readonly append: (piece: string | Uint8Array) => void
  /** Appends what the old file has there. */
  readonly keep: (stretch: Stretch) => void
  /** Puts what was appended in the place of the file, if it was another. */
  readonly finish: () => {
    readonly state: OutputState
    readonly sha256: string
    /** Of a file that is another and stays as it is. */
    readonly difference: TextChange | undefined
  }
  /** Lets go of the file as it is, finished or not. */
  readonly close: () => void
}

/** What a stream does with a text that dist does not have. */
export interface StreamTarget {
  /** Opens a new file; left out when nothing is to be written. */
  readonly begin?: () => NewFile
  /** Puts the new file, whose bytes have the hash `sha256`, to its place. */
  readonly adopt: (file: NewFile, sha256: string) => void
  /** Those of the file that is there: what is kept at its start is not read. They become those of the new one. */
  readonly marks?: Mark[] | undefined
}

const pieceSize = 64 * 1024
/** Of what is taken over as it is, which is not kept in memory as text as well. */
const keptSize = 1024 * 1024
const none: Stretch = { start: 0, end: 0 }
/** Whether a file can be put in the place of one that is open, as on all systems but Windows. */
const replacesOpen = sep === '/'

/**
 * The file `path` of `dist`, to be written anew. What is appended is compared with what is there, and
 * the first difference begins a new file: one that is right already is not touched.
 */
export function openOutputStream(dist: string, path: string, target: StreamTarget): OutputStream {
  const name = join(dist, path)
  const hash = openMarkedHash(target.marks)
  const { old, isThere } = explainErrors(name, () => openOld(name))
  let isSame = old !== undefined
  let offset = 0
  let waiting: Uint8Array[] = []
  let waitingLength = 0
  /** Behind what waits. */
  let text = ''
  let file: NewFile | undefined
  let kept = none
  let difference: TextChange | undefined

  function flush(): void {
    takeKept(kept)
    kept = none
    encode()
    const bytes = Buffer.concat(waiting)
    waiting = []
    waitingLength = 0
    take(bytes)
  }

  /** Many short texts are made bytes of at once. */
  function encode(): void {
    if (text !== '') waiting.push(Buffer.from(text))
    text = ''
  }

  function takeKept({ start, end }: Stretch): void {
    const skipped = isSame && start === offset ? hash.skip(end) : 0
    offset += skipped
    const room = Buffer.allocUnsafe(Math.min(keptSize, end - start - skipped))
    for (let at = start + skipped; at < end; at += keptSize) {
      const length = Math.min(keptSize, end - at)
      const bytes = explainErrors(name, () => readAt(old, at, length, room))
      if (bytes.length !== length) throw changedMeanwhile(dist)
      take(bytes, at === offset)
    }
  }

  function take(bytes: Buffer, isInPlace = false): void {
    if (isSame && !isInPlace && !explainErrors(name, () => isAt(old, bytes, offset))) part(bytes)
    hash.update(bytes)
    if (!isSame) file?.write(bytes)
    offset += bytes.length
  }

  /** From here on, the new file is another: it begins with what was the same. */
  function part(bytes: Uint8Array = Buffer.alloc(0)): void {
    isSame = false
    hash.part()
    file = target.begin?.()
    if (old === undefined) return
    if (file === undefined) {
      difference = firstDifference(path, readOld, { offset, bytes })
      return
    }
    const room = Buffer.allocUnsafe(Math.min(keptSize, offset))
    for (let start = 0; start < offset; start += keptSize) {
      const length = Math.min(keptSize, offset - start)
      const bytes = explainErrors(name, () => readAt(old, start, length, room))
      if (bytes.length !== length) throw changedMeanwhile(dist)
      file.write(bytes)
    }
  }

  function readOld(start: number, length: number): Buffer {
    return explainErrors(name, () => readAt(old, start, length))
  }

  function closeOld(): void {
    if (old !== undefined && isOpen) closeSync(old)
    isOpen = false
  }

  /** A disk takes a while to free a large file, for which nobody has to wait. */
  function freeOld(): void {
    if (old !== undefined && isOpen) close(old, () => undefined)
    isOpen = false
  }

  let isOpen = true
  if (!isSame) part()
  return {
    keep({ start, end }) {
      // What follows each other is read as one.
      const isNext = waitingLength === 0 && kept !== none && kept.end === start
      if (!isNext) flush()
      kept = { start: isNext ? kept.start : start, end }
    },
    append(piece) {
      if (typeof piece === 'string') text += piece
      else {
        encode()
        waiting.push(piece)
      }
      waitingLength += piece.length
      if (waitingLength >= pieceSize) flush()
    },
    finish() {
      flush()
      if (isSame && old !== undefined && fstatSync(old).size !== offset) part()
      const sha256 = hash.digest()
      if (!replacesOpen) closeOld()
      if (file !== undefined) target.adopt(file, sha256)
      file = undefined
      freeOld()
      return { state: isSame ? 'same' : isThere ? 'changed' : 'missing', sha256, difference }
    },
    close() {
      closeOld()
      file?.discard()
      file = undefined
    },
  }
}

/** A link or a pipe is not read: what it should be is something else. */
function openOld(name: string): { old: number | undefined; isThere: boolean } {
  try {
    if (!lstatSync(name).isFile()) return { old: undefined, isThere: true }
    return { old: openSync(name, 'r'), isThere: true }
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error
    return { old: undefined, isThere: false }
  }
}

function isAt(old: number | undefined, bytes: Buffer, offset: number): boolean {
  return readAt(old, offset, bytes.length).equals(bytes)
}

/** Fewer bytes where the file ends, and none where there is no file. */
function readAt(
  file: number | undefined,
  offset: number,
  length: number,
  bytes = Buffer.allocUnsafe(length),
): Buffer {
  if (file === undefined) return Buffer.alloc(0)
  let read = 0
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, offset + read)
    if (count === 0) break
    read += count
  }
  return bytes.subarray(0, read)
}
