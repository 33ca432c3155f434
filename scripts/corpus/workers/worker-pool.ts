import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { VFile } from 'vfile'
import type { BuiltDocument, Surroundings } from '../build-document.ts'
import { type Answer, builtOf, type Failure, type Task, type WorkerSetup } from './messages.ts'

/** Threads that build documents. */
export interface WorkerPool {
  /** How many documents are to be asked for at once, so that no thread waits. */
  readonly most: number
  /** Rejects as `buildDocument` does. */
  readonly build: (path: string, surroundings: Surroundings) => Promise<BuiltDocument>
  readonly close: () => Promise<void>
}

interface Job {
  readonly task: Task
  readonly resolve: (built: BuiltDocument) => void
  readonly reject: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  /** What it was given and has not answered, in this order. */
  readonly jobs: Map<number, Job>
}

const workerFile = fileURLToPath(new URL('./document-worker.js', import.meta.url))

/** A thread has its next task at hand when it answers. */
const jobsAtOnce = 2
/** Beyond what the threads have at hand, so that one long document does not hold up the others. */
const windowOfEach = 8
/** MiB for what has just been made: three times of what a thread needs for a document of usual length. */
const youngestSize = 16

/** Whether there is a program for threads: the bundle has one, and TypeScript in Node 20 has none. */
export function hasWorkers(): boolean {
  return existsSync(workerFile)
}

export function openWorkerPool(setup: WorkerSetup, count: number): WorkerPool {
  const members = new Set<Member>()
  const waiting: Job[] = []
  let lastNumber = 0
  let isClosed = false

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

  function feed({ worker, jobs }: Member): void {
    while (jobs.size < jobsAtOnce) {
      const job = waiting.shift()
      if (job === undefined) return
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

  /** The document that a thread died of is lost, and no other. */
  function bury(member: Member, reason: string): void {
    if (!members.delete(member) || isClosed) return
    const [lost, ...others] = member.jobs.values()
    lost?.resolve({ files: [lostFile(lost.task.path, reason)] })
    waiting.unshift(...others)
    start()
  }

  for (let index = 0; index < count; index++) start()
  return {
    most: count * windowOfEach,
    build(path, surroundings) {
      return new Promise((resolve, reject) => {
        lastNumber++
        waiting.push({ task: { ...surroundings, number: lastNumber, path }, resolve, reject })
        for (const member of members) feed(member)
      })
    },
    async close() {
      isClosed = true
      await Promise.all([...members].map(({ worker }) => worker.terminate()))
    },
  }
}

function lostFile(path: string, reason: string): VFile {
  const file = new VFile({ path })
  const text = `Unexpected end of the thread that built this document (${reason}), expected a copy; report it with the source`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'internal-error', source: 'fair-copy', place }).fatal = true
  return file
}
