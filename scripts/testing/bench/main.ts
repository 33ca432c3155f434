import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Figure,
  longFigures,
  markdownFigures,
  memoryFigures,
  startFigures,
  textFigures,
  watchFigures,
} from './figures.ts'
import { measureCorpus } from './measure-corpus.ts'
import { measureLong } from './measure-long.ts'
import { measureMemory } from './measure-memory.ts'
import { measureStart } from './measure-start.ts'
import { measureWatch } from './measure-watch.ts'
import { figureTable, speedTable } from './table.ts'

const help = `Usage: npm run bench -- [options]

Makes texts of about 4 KB on the spot, runs this program and others over them, and
prints how they compare, as tables in Markdown. CPU time is that of all processes and
threads, as Linux counts it. What is not installed is skipped: remark-cli and velite
come with “npm ci --prefix scripts/testing/bench”, pandoc and cmark from the path.

Options:
  --documents N  how many texts of each kind (default: 1000)
  --rounds N     how often each program runs; the least counts (default: 3)
  --only NAME    start, long or corpus, instead of all three; or memory, the peaks of
                 10,000 and 100,000 texts, which takes minutes; or watch, what it takes
                 to build again when one of 10,000 texts changes, usual and short ones
`

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    documents: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else await bench()

async function bench(): Promise<void> {
  const [root = ''] = process.argv.slice(2)
  const work = mkdtempSync(join(tmpdir(), 'fair-copy-bench-'))
  const [documents, rounds] = [Number(values.documents), Number(values.rounds)]
  const isAsked = (name: string) => values.only === undefined || values.only === name
  const tell = (text: string) => void process.stderr.write(text)
  const figures: Figure[] = []
  try {
    if (isAsked('start')) figures.push(...startFigures(await measureStart({ root, work })))
    if (isAsked('long')) {
      const sizes = [400_000, 4_000_000, 50_000_000] as const
      const [short, long, longest] = [
        await measureLong({ root, work }, sizes[0]),
        await measureLong({ root, work }, sizes[1]),
        await measureLong({ root, work }, sizes[2]),
      ]
      figures.push(...longFigures(short, long, longest))
    }
    if (values.only === 'memory')
      figures.push(...memoryFigures(await measureMemory({ root, work })))
    if (values.only === 'watch') {
      const plan = { root, work, documents: 10_000, changes: 9, tell }
      const short = await measureWatch({ ...plan, size: 300 })
      const usual = await measureWatch({ ...plan, size: undefined })
      figures.push(...watchFigures('10,000 short `.txt`', short))
      figures.push(...watchFigures('10,000 `.txt`', usual))
    }
    if (isAsked('corpus')) {
      const plan = { root, work, documents, rounds, tell }
      const txt = await measureCorpus({ ...plan, work: join(work, 'txt'), kind: 'txt' })
      const md = await measureCorpus({ ...plan, work: join(work, 'md'), kind: 'md' })
      figures.unshift(...textFigures(txt), ...markdownFigures(md))
      process.stdout.write(
        `Documents in a second of CPU:\n\n${speedTable(documents, { txt, md })}\n`,
      )
    }
    process.stdout.write(figureTable(figures))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
