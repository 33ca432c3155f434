import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Corpus, writeCorpus } from './corpus.ts'
import { ownCommand } from './measure-corpus.ts'
import type { Cost } from './run-program.ts'
import type { Places } from './subjects.ts'
import { WatchedProgram } from './watched-program.ts'

export interface WatchPlan extends Places {
  readonly documents: number
  /** How often each document is changed. */
  readonly changes: number
  /** Characters of a text. */
  readonly size: number | undefined
  readonly tell: (text: string) => void
}

type Part = Pick<Cost, 'cpu' | 'wall'>

/** A rebuild, in seconds. */
interface Rebuild extends Part {
  /** From the change until the document's own Markdown stands in dist, what is made of all not yet. */
  readonly own: number
}

/** What a rebuild in a watch takes beyond the build of a document of its own, in seconds. */
export interface WatchCosts {
  /** By which of all documents changed. */
  readonly above: ReadonlyMap<string, Rebuild>
  /** MiB that the watch has in memory at the end. */
  readonly memory: number
}

/** Milliseconds until what a rebuild leaves to be done is done, too. */
const calm = 400
/** How often a document is built before a process counts as warm. */
const warmUp = 100

/**
 * Changes the first, the middle and the last of many texts that a watch looks at, and from the change to the line
 * that tells of it takes the time; less than the same text takes in a warm process, alone in a folder.
 */
export async function measureWatch(plan: WatchPlan): Promise<WatchCosts> {
  const { root, work, documents, changes, size, tell } = plan
  const corpus = writeCorpus(join(work, 'sources'), 'txt', documents, size)
  rmSync(join(work, 'out'), { recursive: true, force: true })
  const { args, ...command } = ownCommand(root, work, ['--watch'])
  const told = args.filter((arg) => arg !== '--silent')
  const watching = new WatchedProgram({ ...command, args: told })
  try {
    await watching.until(/Waiting for changes/)
    await setTimeout(calm)
    const change = (path: string, text: string) => changeWatched(watching, corpus, path, text)
    // Also what watches is slower at first.
    for (const path of corpus.paths.slice(1, 11)) await change(path, 'Anew.')
    const above = new Map<string, Rebuild>()
    for (const [place, index] of placesOf(documents)) {
      const path = corpus.paths[index] ?? ''
      const alone = await measureAlone(plan, corpus, path)
      const rebuilds: Rebuild[] = []
      for (let time = 0; time < changes; time++) rebuilds.push(await change(path, `Time ${time}.`))
      const all = { ...medianOf(rebuilds), own: median(rebuilds.map(({ own }) => own)) }
      above.set(place, { ...all, cpu: all.cpu - alone.cpu, wall: all.wall - alone.wall })
      tell(`${place} of ${documents}: ${shown(all)}, of which the document: ${shown(alone)};`)
      tell(` its own Markdown after ${(all.own * 1000).toFixed(0)} ms\n`)
    }
    return { above, memory: watching.memory() }
  } finally {
    await watching.stop()
  }
}

function placesOf(documents: number): [string, number][] {
  return [
    ['first', 0],
    ['middle', Math.floor(documents / 2)],
    ['last', documents - 1],
  ]
}

async function changeWatched(
  watching: WatchedProgram,
  { folder }: Corpus,
  path: string,
  text: string,
): Promise<Rebuild> {
  const before = readFileSync(join(folder, path), 'utf8')
  const markdown = join(dirname(folder), 'out', path.replace('.txt', '.md'))
  const { ino } = statSync(markdown)
  const cpu = watching.cpu()
  const started = performance.now()
  const since = () => (performance.now() - started) / 1000
  writeFileSync(join(folder, path), `${before}\n\n${text}\n`)
  // A new file takes the place of the old one in one step.
  while (statSync(markdown).ino === ino) await setTimeout(1)
  const own = since()
  await watching.until(/changed: 1 of .* ms\n/)
  const wall = since()
  await setTimeout(calm)
  return { cpu: watching.cpu() - cpu, wall, own }
}

/** Builds a folder with that text alone, which is another each time, in this process. */
async function measureAlone(
  { root, work, changes }: WatchPlan,
  { folder }: Corpus,
  path: string,
): Promise<Part> {
  const library: typeof import('../../index.ts') = await import(
    pathToFileURL(join(root, '.program/index.mjs')).href
  )
  const [sources, dist] = [join(work, 'alone'), join(work, 'alone-out')]
  mkdirSync(sources, { recursive: true })
  const text = readFileSync(join(folder, path), 'utf8')
  const parts: Part[] = []
  for (let time = 0; time < warmUp + changes; time++) {
    writeFileSync(join(sources, basename(path)), `${text}\n\nTime ${time}.\n`)
    const cpu = process.cpuUsage()
    const started = performance.now()
    await library.build({ sources, dist })
    const wall = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    if (time >= warmUp) parts.push({ cpu: (user + system) / 1e6, wall })
  }
  for (const made of [sources, dist]) rmSync(made, { recursive: true })
  return medianOf(parts)
}

function medianOf(parts: readonly Part[]): Part {
  return { cpu: median(parts.map(({ cpu }) => cpu)), wall: median(parts.map(({ wall }) => wall)) }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? 0
}

function shown({ cpu, wall }: Part): string {
  return `${(cpu * 1000).toFixed(0)} ms CPU, ${(wall * 1000).toFixed(0)} ms`
}
