import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differences, sortLines } from './compare.ts'
import { writeArticles, writeRandom } from './corpora.ts'
import { findEngines } from './engines.ts'

const [root = '.'] = process.argv.slice(2)
const program = [process.execPath, join(root, '.program/cli.js')]
const here = join(root, 'scripts/testing/cluster')
const folder = mkdtempSync(join(tmpdir(), 'fair-copy-cluster-'))
const block = 25
const articles = 400
const secondsAtMost = '300'
let failed = 0

try {
  const { parallel, python } = findEngines()
  run(process.execPath, [join(root, 'scripts/run.js'), '--version'])
  cpSync(join(root, 'sources'), join(folder, 'sources'), { recursive: true })
  writeArticles(join(folder, 'articles'), articles)
  writeRandom(join(folder, 'random'))
  for (const name of ['sources', 'articles', 'random']) tryCorpus(name, parallel, python)
  measure(python)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  failed++
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = failed > 0 ? 1 : 0

/** Builds a folder of sources on this machine, and then by engines, and compares. */
function tryCorpus(name: string, parallel: string, python: string): void {
  const dist = join(folder, `${name}-dist`)
  const report = JSON.parse(
    run(...command('--sources', name, '--dist', dist, '--reporter', 'json'), '', [0, 1]),
  )
  const expected = readFileSync(join(dist, 'documents.ndjson'), 'utf8')
  const input = run(python, [join(here, 'list-documents.py'), name])
  const count = input.split('\n').length - 1
  const without = count - report.summary.documents
  const check = (engine: string, isSame: boolean, failures: number) => {
    const isRight = isSame && failures === without
    if (!isRight) failed++
    say(
      `${name}, ${engine}: ${count} documents, ${failures} of them errors: ${isRight ? 'as the build' : 'NOT as the build'}`,
    )
  }

  const alone = sortLines(run(...command('filter', '--silent'), input, [0, 1]))
  check('one process', alone.records === expected, alone.failed.length)

  const options = ['--will-cite', '--pipe', '--keep-order', '-N', String(block), '--jobs', '2']
  const line = [...program, 'filter', '--silent']
  // Its exit code is the number of blocks with an error.
  const together = run(parallel, [...options, '--quote', ...line], input, 'any')
  const parallelled = sortLines(together)
  check('GNU parallel', parallelled.records === expected, parallelled.failed.length)

  const args = [join(here, 'dask-filter.py'), String(count > block * 4 ? block : 2), ...program]
  const { records, failed: failures } = sortLines(run(python, args, input))
  const different = differences(dist, records)
  if (different.length > 0) say(`  different: ${different.slice(0, 10).join(', ')}`)
  check('Dask, with the .md and .json files', different.length === 0, failures.length)
}

/** Says how many articles a core does in a second, start of the process and all, and in how much memory. */
function measure(python: string): void {
  const input = run(python, [join(here, 'list-documents.py'), 'articles'])
  const cost = join(folder, 'cost.json')
  const probe = `process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const cost = { seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }
    process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(cost)}, JSON.stringify(cost))
  })`
  const [node = '', ...args] = program
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(probe)}`]
  const output = run(node, [...preload, ...args, 'filter', '--silent'], input)
  const { seconds, peak } = JSON.parse(readFileSync(cost, 'utf8'))
  const size = (text: string, share = 1) => (Buffer.byteLength(text) * share) / articles / 1000
  // Three bytes are four characters of Base64.
  const sizes = `articles of ${size(input, 0.75).toFixed(1)} KB with records of ${size(output).toFixed(0)} KB`
  say(
    `${articles} ${sizes}, on one core: ${Math.round(articles / seconds)} a second, ${Math.round(peak)} MiB at the most`,
  )
}

function command(...args: string[]): [string, string[]] {
  const [node = '', ...rest] = program
  return [node, [...rest, ...args]]
}

/** What a program prints. It is ended, with its children, when it does not end by itself. */
function run(
  name: string,
  args: readonly string[],
  input = '',
  codes: readonly number[] | 'any' = [0],
): string {
  const bounded = ['--kill-after=10', secondsAtMost, name, ...args]
  const { status, stdout, stderr } = spawnSync('timeout', bounded, {
    ...{ cwd: folder, encoding: 'utf8', input, maxBuffer: 2 ** 30 },
  })
  if (codes !== 'any' && !codes.includes(status ?? -1)) {
    throw new Error(`${name} ended with ${status}:\n${stderr.slice(-2000)}`)
  }
  if (/blocks by worker/.test(stderr)) say(`  ${stderr.trim().split('\n').at(-1)}`)
  return stdout
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
