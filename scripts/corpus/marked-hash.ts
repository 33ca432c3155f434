import { createHash } from 'node:crypto'

/** What is used of a hash of Node, whose types nobody needs to have who uses those of this program. */
interface Hash {
  readonly update: (bytes: Uint8Array) => unknown
  readonly copy: () => Hash
  readonly digest: (encoding: 'hex') => string
}

/** The SHA-256 of what a file begins with, up to an offset in bytes. */
export interface Mark {
  readonly end: number
  readonly hash: Hash
}

/** The SHA-256 of a file as it is made. */
export interface MarkedHash {
  readonly update: (bytes: Uint8Array) => void
  /** Takes the bytes up to the last mark before `end` for what they were; returns how many these are. */
  readonly skip: (end: number) => number
  /** Says that from here on, the file is another than the one that was marked. */
  readonly part: () => void
  readonly digest: () => string
}

/** Bytes between two marks, at the least. */
const interval = 1024 * 1024

/** Goes on where one of `marks` allows it, and keeps them: those of the file that it makes. */
export function openMarkedHash(marks: Mark[] = []): MarkedHash {
  let hash: Hash = createHash('sha256')
  let offset = 0
  return {
    update(bytes) {
      hash.update(bytes)
      offset += bytes.length
      if (offset - (marks.at(-1)?.end ?? 0) >= interval) {
        marks.push({ end: offset, hash: hash.copy() })
      }
    },
    skip(end) {
      const mark = marks.findLast((mark) => mark.end <= end)
      if (mark === undefined || mark.end <= offset) return 0
      const length = mark.end - offset
      hash = mark.hash.copy()
      offset = mark.end
      return length
    },
    part() {
      while ((marks.at(-1)?.end ?? 0) > offset) marks.pop()
    },
    digest: () => hash.digest('hex'),
  }
}
