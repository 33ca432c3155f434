import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, DistError } from './dist-error.ts'
import { isRunning, type ProcessId, thisProcess } from './process-start.ts'

/** The right to change dist, which one process has at a time. */
export interface Lock {
  /** A name for files of this process alone, without an extension. */
  readonly name: string
  readonly release: () => void
}

const attempts = 5

/**
 * Takes the lock in `folder`, which it makes. Everyone who wants it puts up a file that bears the name of its
 * process, and then looks for the files of others: of two, at least one sees the other. That needs
 * no clock, and a file left by a process that is gone counts for nothing, with no moment between
 * finding it and replacing it. A process of another machine or container is not seen.
 * Throws a `DistError` when a running process has it.
 */
export function takeLock(folder: string, dist: string): Lock {
  const own = thisProcess()
  const name = `${own.pid}-${own.start}`
  const path = join(folder, `${name}.lock`)
  for (let attempt = 1; ; attempt++) {
    if (!putUp(folder, path)) throw busy(dist, own)
    const holder = findHolder(folder, name)
    if (holder === undefined) return { name, release: () => rmSync(path, { force: true }) }
    rmSync(path, { force: true })
    if (attempt === attempts) throw busy(dist, holder)
    // Two that began at once have both stepped back; they wait for unequal times before they try again.
    wait(attempt * (1 + (own.pid % 7)))
  }
}

/** Whether the file is new. A build that ends may take the folder away in between. */
function putUp(folder: string, path: string): boolean {
  for (let attempt = 1; ; attempt++) {
    makeFolder(folder)
    try {
      writeFileSync(path, '', { flag: 'wx' })
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      if (codeOf(error) !== 'ENOENT' || attempt === attempts) throw error
    }
  }
}

function findHolder(folder: string, ownName: string): ProcessId | undefined {
  return readdirSync(folder)
    .filter((file) => file !== `${ownName}.lock`)
    .map(readLockName)
    .find((other) => other !== undefined && isRunning(other))
}

function readLockName(file: string): ProcessId | undefined {
  const [, pid, start] = /^(\d{1,9})-([\w-]+)\.lock$/.exec(file) ?? []
  return pid !== undefined && start !== undefined ? { pid: Number(pid), start } : undefined
}

function busy(dist: string, { pid }: ProcessId): DistError {
  return new DistError(
    `Unexpected other build (process ${pid}) that is writing ${dist}, expected one at a time; wait for it to end and build again`,
  )
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (lstatSync(folder).isDirectory()) return
    throw new DistError(
      `Unexpected file or link at ${folder}, expected the folder in which a build works or nothing; remove it`,
    )
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
