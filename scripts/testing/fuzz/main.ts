import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { findFaults, findOtherTree } from './find-faults.ts'
import { kinds, treeKinds } from './kinds.ts'

const allKinds = { ...kinds, ...treeKinds }

const help = `Usage: npm run fuzz -- [options]

Runs random sources through the pipeline, each as plain text and as Markdown,
until the time is up, and prints what it tried. What breaks a guarantee, or is
answered differently the second time, is made as small as it gets and printed.
Of the kind “prose”, only the trees are compared with those of the parser alone.

Options:
  --minutes N    how long (default: 1)
  --documents N  how many sources of each kind, instead of a time
  --seed N       where the random numbers start (default: 1)
  --kind NAME    only this kind: ${Object.keys(allKinds).join(', ')}
`

/** Sources between two looks at the clock. */
const round = 250

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    documents: { type: 'string' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else process.exitCode = await fuzz()

interface Tally {
  documents: number
  bytes: number
  faults: number
}

async function fuzz(): Promise<number> {
  const end = performance.now() + Number(values.minutes) * 60_000
  const wanted = values.documents === undefined ? undefined : Number(values.documents)
  const names = Object.keys(allKinds).filter((name) => name === (values.kind ?? name))
  const tallies = new Map<string, Tally>(
    names.map((name) => [name, { documents: 0, bytes: 0, faults: 0 }]),
  )
  const isOver = (tally: Tally) =>
    wanted === undefined ? performance.now() >= end : tally.documents >= wanted
  for (let seed = Number(values.seed); ![...tallies.values()].every(isOver); seed++) {
    for (const [name, tally] of tallies) if (!isOver(tally)) await tryRound(name, seed, tally)
  }
  for (const [name, { documents, bytes, faults }] of tallies) {
    const counts = `${String(documents).padStart(9)} documents ${String(bytes).padStart(11)} bytes`
    process.stdout.write(`${name.padEnd(13)}${counts} ${String(faults).padStart(4)} faults\n`)
  }
  return [...tallies.values()].some(({ faults }) => faults > 0) ? 1 : 0
}

async function tryRound(name: string, seed: number, tally: Tally): Promise<void> {
  const sources = allKinds[name]
  if (sources === undefined) return
  for (const path of ['alpha.txt', 'alpha.md']) {
    let found: string[] = []
    const isWhole = fc.asyncProperty(sources, async (bytes) => {
      tally.documents++
      tally.bytes += bytes.length
      const faults = Object.hasOwn(kinds, name)
        ? await findFaults(path, bytes)
        : findOtherTree(new TextDecoder().decode(bytes))
      if (faults.length > 0) found = faults
      return faults.length === 0
    })
    const { counterexample } = await fc.check(isWhole, { numRuns: round, seed })
    if (counterexample === null) continue
    tally.faults++
    const [bytes] = counterexample
    const text = JSON.stringify(Buffer.from(bytes).toString())
    process.stdout.write(
      `${name} ${path} seed ${seed}: ${found.join('; ')}\n  ${text}\n  ${Buffer.from(bytes).toString('hex')}\n`,
    )
  }
}
