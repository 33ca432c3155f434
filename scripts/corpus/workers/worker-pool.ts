import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { VFile } from 'vfile'
import type { BuiltDocument, Surroundings } from '../build-document.ts'
import { type Answer, builtOf, type Failure, type Task, type WorkerSetup } from './messages.ts'

/** Threads that build documents, of which this is one. */
export interface WorkerPool {
  /** How many documents are to be asked for at once, so that no thread waits. */
  readonly most: number
  /** Builds the source at `path`, of so many bytes. Rejects as `buildDocument` does. */
  readonly build: (
    path: string,
    surroundings: Surroundings,
    bytes: number,
  ) => Promise<BuiltDocument>
  readonly close: () => Promise<void>
}

interface Job {
  readonly task: Task
  readonly bytes: number
  readonly resolve: (built: BuiltDocument) => void
  readonly reject: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  /** What it was given and has not answered, in this order. */
  readonly jobs: Map<number, Job>
}

const workerFile = fileURLToPath(new URL('./worker.js', import.meta.url))

/** A thread has its next tasks at hand when it answers, also while the first thread builds. */
const jobsAtOnce = 4
/** Bytes of the sources that it has at hand together, but for a longer one. */
const bytesAtOnce = 2 ** 16
/** Beyond what the threads have at hand, so that one long document does not hold up the others. */
const windowOfEach = 8
/** MiB for what has just been made: three times of what a thread needs for a document of usual length. */
const youngestSize = 16

/**
 * So many threads as pay, but `maxWorkers` at most, or else as many as the machine runs at once: this one,
 * which builds by `buildHere`, and workers that are started with `setup`. Nothing where that is one alone, and
 * where there is no program for threads: the bundle has one, and TypeScript in Node 20 has none.
 */
export function openWorkerPool(
  setup: WorkerSetup,
  {
    paying,
    maxWorkers = availableParallelism(),
  }: { paying: number; maxWorkers?: number | undefined },
  buildHere: (path: string) => Promise<BuiltDocument>,
): WorkerPool | undefined {
  const count = Math.min(paying, maxWorkers)
  if (count < 2 || !existsSync(workerFile)) return undefined
  const members = new Set<Member>()
  const waiting: Job[] = []
  let lastNumber = 0
  let isClosed = false
  let isHelping = false

  function start(): void {
    const member: Member = {
      worker: new Worker(workerFile, {
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: youngestSize },
      }),
      jobs: new Map(),
    }
    member.worker.on('message', (answer: Answer | Failure) => take(member, answer))
    member.worker.on('error', (error) => bury(member, error.message))
    member.worker.on('exit', (code) => bury(member, `exit code ${code}`))
    members.add(member)
    feed(member)
  }

  function feed(member: Member): void {
    const { worker, jobs } = member
    while (jobs.size < jobsAtOnce) {
      const [job] = waiting
      if (job === undefined) return
      if (jobs.size > 0 && bytesAtHand(member) + job.bytes > bytesAtOnce) return
      waiting.shift()
      jobs.set(job.task.number, job)
      worker.postMessage(job.task)
    }
  }

  function take(member: Member, answer: Answer | Failure): void {
    const job = member.jobs.get(answer.number)
    member.jobs.delete(answer.number)
    feed(member)
    if ('error' in answer) job?.reject(answer.error)
    else job?.resolve(builtOf(answer, job.task.path))
  }

  function help(): void {
    if (isHelping) return
    isHelping = true
    setImmediate(buildNext)
  }

  /** One document a turn, so that what the others send comes first, and none that they would wait for. */
  async function buildNext(): Promise<void> {
    const longest = Math.max(bytesAtOnce, 2 * Math.min(...[...members].map(bytesAtHand)))
    const index = waiting.findIndex(({ bytes }) => bytes <= longest)
    const [job] = index < 0 || isClosed ? [] : waiting.splice(index, 1)
    isHelping = job !== undefined
    if (job === undefined) return
    try {
      job.resolve(await buildHere(job.task.path))
    } catch (error) {
      job.reject(error as Error)
    }
    setImmediate(buildNext)
  }

  /** The document that a thread died of is lost, and no other. */
  function bury(member: Member, reason: string): void {
    if (!members.delete(member) || isClosed) return
    const [lost, ...others] = member.jobs.values()
    lost?.resolve({ files: [lostFile(lost.task.path, reason)] })
    waiting.unshift(...others)
    start()
  }

  for (let index = 1; index < count; index++) start()
  return {
    most: count * windowOfEach,
    build(path, surroundings, bytes) {
      return new Promise((resolve, reject) => {
        lastNumber++
        const task = { ...surroundings, number: lastNumber, path }
        waiting.push({ task, bytes, resolve, reject })
        for (const member of members) feed(member)
        help()
      })
    },
    async close() {
      isClosed = true
      await Promise.all([...members].map(({ worker }) => worker.terminate()))
    },
  }
}

function bytesAtHand({ jobs }: Member): number {
  return [...jobs.values()].reduce((sum, { bytes }) => sum + bytes, 0)
}

function lostFile(path: string, reason: string): VFile {
  const file = new VFile({ path })
  const text = `Unexpected end of the thread that built this document (${reason}), expected a copy; report it with the source`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'internal-error', source: 'fair-copy', place }).fatal = true
  return file
}
