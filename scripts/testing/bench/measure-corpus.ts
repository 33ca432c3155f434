import { join } from 'node:path'
import { type Kind, writeCorpus } from './corpus.ts'
import { type Command, type Cost, runProgram } from './run-program.ts'
import { listSubjects, own, type Places } from './subjects.ts'

/** What each program took for the same texts, by its name; nothing for one that is not there. */
export type Costs = ReadonlyMap<string, Cost>

export interface Plan extends Places {
  readonly kind: Kind
  readonly documents: number
  /** How often each is run; the least that it took counts, since a machine has other work, too. */
  readonly rounds: number
  readonly tell: (text: string) => void
}

/** Runs all programs over the same texts, one after the other, and that as often as `rounds` says. */
export async function measureCorpus(plan: Plan): Promise<Costs> {
  const { root, work, kind, documents, rounds, tell } = plan
  const corpus = writeCorpus(join(work, 'sources'), kind, documents)
  // Not one folder that is emptied: a disk may take its time to make files where many were removed.
  let runs = 0
  const newFolder = () => `out-${kind}-${++runs}`
  const costs = new Map<string, Cost>()

  async function measure(name: string, command: Command | undefined): Promise<void> {
    if (command === undefined) {
      tell(`${name}: skipped, since it is not here\n`)
      return
    }
    const cost = await runProgram(command)
    costs.set(name, leastOf(cost, costs.get(name)))
    tell(
      `${name}, ${documents} .${kind}: ${cost.cpu.toFixed(2)} s CPU, ${cost.wall.toFixed(2)} s, ${cost.peak.toFixed(0)} MiB\n`,
    )
  }

  for (let round = 0; round < rounds; round++) {
    for (const { name, kinds, command } of listSubjects(plan)) {
      if (!kinds.includes(kind)) continue
      await measure(name, command(corpus, join(work, newFolder())))
    }
    let out = ''
    for (const { name, options, isFresh } of ownRuns) {
      if (isFresh) out = newFolder()
      await measure(name, ownCommand(root, work, options, out))
    }
    const hash = {
      file: process.execPath,
      args: [join(root, 'scripts/testing/bench/.program/hash.js'), corpus.folder, join(work, out)],
      folder: work,
    }
    // By turns, since both are short, and as much as the disk is still to write takes of them.
    for (let turn = 0; turn < turns; turn++) {
      await measure(warm, ownCommand(root, work, oneThread, out))
      await measure(hashAll, hash)
    }
  }
  return costs
}

/** Reading and hashing all sources and outputs, in a plain loop. */
export const hashAll = 'read and hash all'
export const warm = `${own}, nothing changed`
export const forced = `${own} --force`
export const twoWorkers = `${own} --max-workers 2`

/** How often what finds nothing changed is measured in a round. */
const turns = 3
const oneThread = ['--max-workers', '1']

/** In this order: the later find what the earlier wrote. */
const ownRuns = [
  { name: twoWorkers, options: ['--max-workers', '2'], isFresh: true },
  { name: own, options: oneThread, isFresh: true },
  { name: forced, options: [...oneThread, '--force'], isFresh: false },
]

export function ownCommand(
  root: string,
  folder: string,
  options: readonly string[] = [],
  out = 'out',
): Command {
  const args = [join(root, '.program/cli.js'), 'build', '--dist', out, '--silent', ...options]
  return { file: process.execPath, args, folder }
}

function leastOf(cost: Cost, other: Cost = cost): Cost {
  return {
    cpu: Math.min(cost.cpu, other.cpu),
    wall: Math.min(cost.wall, other.wall),
    peak: Math.max(cost.peak, other.peak),
  }
}
