import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'

const always = [
  // V8 lets what is dead pile up to four times of what is in use before it collects it; nine tenths of what
  // this program makes die with their document. Collected more often, 10,000 documents take a third less.
  '--heap-growing-percent=20',
  // What it compiled and has not run for a while, it lets go: then it could not be kept for the next run.
  '--no-flush-bytecode',
  // It makes machine code of a pattern that is used a second time; few of a short build are used often.
  '--regexp-tier-up-ticks=20',
  // What runs a pattern before that is made shorter first, which takes longer than is saved.
  '--no-regexp-peephole-optimization',
  // Little outlives a collection of what is new: several threads wait for each other longer than it takes one.
  '--no-parallel-scavenge',
]

// V8 also optimizes functions before it has seen much of what they are given, and again when that turns
// out to be otherwise, in each thread anew: for two threads and 1,000 documents, a quarter of all time. By
// version of V8, since it complains of a flag that it does not know.
const later: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=1000000'],
  12: ['--invocation-count-for-turbofan=15000'],
  13: ['--invocation-count-for-turbofan=15000'],
}

// Half of a long build would be over by then. So it optimizes at twice its own budget there, and makes less
// of each function: 10,000 documents take an eighth less in one thread, and a twentieth less in two. Later
// versions of V8 have a compiler between, and take as long or longer with such flags.
const sooner: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=135168', '--max-inlined-bytecode-size-cumulative=400'],
}

/** Documents for each thread, from which on a build is long: with 3,000, either takes as much. */
const manyDocuments = 4000

/** Sets flags of V8, which has this version, for what this program does. To be called before anything of it is loaded. */
export function tuneEngine(version: string): void {
  setFlags(always)
  setFlags(later[majorOf(version)])
}

/** Sets those for a build of so many documents. To be called before the first. */
export function tuneForBuild(version: string, documents: number): void {
  if (documents < manyDocuments) return
  if (documents >= manyDocuments * availableParallelism()) setFlags(sooner[majorOf(version)])
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'))
}

function setFlags(flags: readonly string[] = []): void {
  for (const flag of flags) setFlagsFromString(flag)
}
