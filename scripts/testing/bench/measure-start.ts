import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeLongText } from './corpus.ts'
import { ownCommand } from './measure-corpus.ts'
import { type Command, type Cost, runProgram } from './run-program.ts'
import type { Places } from './subjects.ts'

/** What one run takes of: Node alone, Node that loads the packages, the whole build of one text. */
export interface StartCosts {
  readonly node: Cost
  readonly packages: Cost
  readonly build: Cost
}

// CPU time is counted in hundredths of a second, so that one run says little.
const runs = 60
/** Characters. */
const smallSize = 1000

export async function measureStart({ root, work }: Places): Promise<StartCosts> {
  writeLongText(join(work, 'sources'), 'txt', smallSize)
  // What is kept of the compiled code is what the first build of a few texts has compiled: here, of this one.
  rmSync(join(root, '.program/cache'), { recursive: true, force: true })
  const node = (...args: string[]): Command => ({ file: process.execPath, args, folder: work })
  const commands = {
    node: node('-e', '0'),
    packages: node(join(root, 'scripts/testing/bench/.program/packages.js')),
    build: ownCommand(root, work),
  }
  const sums = { node: none, packages: none, build: none }
  for (let run = 0; run < runs; run++) {
    for (const name of ['node', 'packages', 'build'] as const) {
      rmSync(join(work, 'out'), { recursive: true, force: true })
      sums[name] = added(sums[name], await runProgram(commands[name]))
    }
  }
  return sums
}

const none: Cost = { cpu: 0, wall: 0, peak: 0 }

function added(one: Cost, other: Cost): Cost {
  const peak = Math.max(one.peak, other.peak)
  return { cpu: one.cpu + other.cpu, wall: one.wall + other.wall, peak }
}
