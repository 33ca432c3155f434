import { type Costs, forced, hashAll, twoWorkers, warm } from './measure-corpus.ts'
import type { MemoryCosts } from './measure-memory.ts'
import type { StartCosts } from './measure-start.ts'
import type { WatchCosts } from './measure-watch.ts'
import type { Cost } from './run-program.ts'
import { floor, gfmLoop, loop, own } from './subjects.ts'

/** One row of the table: a ratio, or of a unit. */
export interface Figure {
  readonly measure: string
  /** What is to be reached: at most this. */
  readonly reach?: number
  /** Nothing where one of the two was not measured. */
  readonly value: number | undefined
  readonly unit?: 'MiB' | 'ms'
}

/** How this program stands to the others, over the same texts. */
export function textFigures(costs: Costs): Figure[] {
  const ratio = cpuRatios(costs)
  return [
    { measure: `\`.txt\`: CPU against ${floor}`, reach: 2.5, value: ratio(own, floor) },
    { measure: `\`.txt\`: CPU against the ${loop}`, reach: 0.33, value: ratio(own, loop) },
    {
      measure: 'nothing changed: CPU against reading and hashing all',
      reach: 2,
      value: ratio(warm, hashAll),
    },
    {
      measure: '2 workers against 1: wall',
      reach: 0.65,
      value: ratioOf(costs.get(twoWorkers)?.wall, costs.get(own)?.wall),
    },
    { measure: '`--force` against cold: CPU', value: ratio(forced, own) },
    ...peaks('.txt', costs),
  ]
}

export function markdownFigures(costs: Costs): Figure[] {
  const ratio = cpuRatios(costs)
  return [
    { measure: `\`.md\`: CPU against the ${gfmLoop}`, reach: 0.6, value: ratio(own, gfmLoop) },
    { measure: `\`.md\`: CPU against the ${loop}`, value: ratio(own, loop) },
    ...['remark-cli', 'velite', 'pandoc'].map((name) => ({
      ...{ measure: `\`.md\`: CPU against ${name}`, reach: 0.5, value: ratio(own, name) },
    })),
    { measure: '`.md`: CPU against cmark', value: ratio(own, 'cmark') },
    ...peaks('.md', costs),
  ]
}

function peaks(kind: string, costs: Costs): Figure[] {
  return [own, twoWorkers].map((name) => ({
    measure: `\`${kind}\`: peak memory, ${name === own ? 'one thread' : '2 workers'}`,
    ...{ reach: 200, value: costs.get(name)?.peak, unit: 'MiB' },
  }))
}

export function startFigures({ node, packages, build }: StartCosts): Figure[] {
  return [
    { measure: 'one document: CPU against `node -e 0`', reach: 2.2, value: build.cpu / node.cpu },
    {
      measure: 'one document: wall against `node` loading the same packages',
      ...{ reach: 1.6, value: build.wall / packages.wall },
    },
  ]
}

/** Of plain texts of 400 KB, 4 MB and 50 MB. */
export function longFigures(short: Cost, long: Cost, longest: Cost): Figure[] {
  return [
    {
      measure: 'one text of 4 MB: CPU against one of 400 KB',
      reach: 12,
      value: long.cpu / short.cpu,
    },
    { measure: 'one text of 50 MB: peak memory', reach: 1024, value: longest.peak, unit: 'MiB' },
  ]
}

/** Of 10,000 texts of usual length, and of 10,000 and 100,000 short ones. */
export function memoryFigures({ one, two, short, many, manyWarm }: MemoryCosts): Figure[] {
  return [
    { measure: '10,000 `.txt`: peak memory', reach: 200, value: one.peak, unit: 'MiB' },
    { measure: '10,000 `.txt`, 2 workers: peak memory', value: two.peak, unit: 'MiB' },
    {
      measure: '100,000 short `.txt` against 10,000: peak memory',
      reach: 1.3,
      value: many.peak / short.peak,
    },
    { measure: '100,000 short `.txt`: peak memory', value: many.peak, unit: 'MiB' },
    {
      measure: '100,000 short `.txt`, nothing changed: peak memory',
      ...{ value: manyWarm.peak, unit: 'MiB' },
    },
  ]
}

/** Of a watch over 10,000 texts, of which one changes at a time. */
export function watchFigures(texts: string, { above, memory }: WatchCosts): Figure[] {
  const rows = [...above].flatMap(([place, { cpu, wall, own }]) => {
    const measure = `a watch of ${texts}, the ${place} changed`
    return [
      {
        measure: `${measure}: until its Markdown is there`,
        reach: 100,
        value: own * 1000,
        unit: 'ms',
      },
      { measure: `${measure}, above its own work: CPU`, reach: 100, value: cpu * 1000, unit: 'ms' },
      {
        measure: `${measure}, above its own work: wall`,
        reach: 100,
        value: wall * 1000,
        unit: 'ms',
      },
    ] as const
  })
  return [...rows, { measure: `a watch of ${texts}: memory`, value: memory, unit: 'MiB' }]
}

function cpuRatios(costs: Costs) {
  return (one: string, other: string) => ratioOf(costs.get(one)?.cpu, costs.get(other)?.cpu)
}

function ratioOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other
}
