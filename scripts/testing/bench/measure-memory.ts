import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeCorpus } from './corpus.ts'
import { ownCommand } from './measure-corpus.ts'
import { type Cost, runProgram } from './run-program.ts'
import type { Places } from './subjects.ts'

/** What builds of many plain texts take. */
export interface MemoryCosts {
  /** 10,000 of usual length in one thread, and in two workers. */
  readonly one: Cost
  readonly two: Cost
  /** 10,000 and 100,000 short ones in one thread. */
  readonly short: Cost
  readonly many: Cost
  /** The latter once more. */
  readonly manyWarm: Cost
}

const [few, many] = [10_000, 100_000]
/** Characters: a title and a paragraph, so that so many are built in minutes. */
const shortSize = 300

export async function measureMemory({ root, work }: Places): Promise<MemoryCosts> {
  const sources = join(work, 'sources')

  async function build(workers: number, isFresh = true): Promise<Cost> {
    if (isFresh) rmSync(join(work, 'out'), { recursive: true, force: true })
    return await runProgram(ownCommand(root, work, ['--max-workers', String(workers)]))
  }

  writeCorpus(sources, 'txt', few)
  const usual = { one: await build(1), two: await build(2) }
  writeCorpus(sources, 'txt', few, shortSize)
  const short = await build(1)
  writeCorpus(sources, 'txt', many, shortSize)
  return { ...usual, short, many: await build(1), manyWarm: await build(1, false) }
}
