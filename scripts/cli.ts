#!/usr/bin/env node
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import manifest from '../package.json' with { type: 'json' }
import { type BuildResult, build } from './corpus/build.ts'
import { explainSource } from './corpus/explain-source.ts'
import { printRecord } from './document/print-record.ts'
import { explainRecord } from './reporters/explain.ts'
import { createPaint } from './reporters/paint.ts'
import { reportText, severityOf } from './reporters/text.ts'

const help = `Usage: fair-copy [build] [options]
       fair-copy explain FILE [options]

build    makes a fair copy, clean Markdown and JSON, of every raw text in a
         folder, and proves for each that no word was lost or changed
explain  shows one raw text with all that is changed in it, and by which rule;
         writes nothing

Options:
  --sources DIR   the folder of raw texts (default: sources)
  --dist DIR      the folder to write (default: dist)
  --charset NAME  the encoding of sources without a byte-order mark; when left
                  out, it is found out for each
  --check         build in memory and compare with dist; write nothing
  --strict        let warnings fail the build
  --json          explain: print the record, which is what build writes
  --quiet         print warnings and errors only
  --no-color      print without colours
  --help          print this help
  --version       print the version

Sources are .txt and .text (plain text, in which nothing is markup), and .md
and .markdown (CommonMark with GFM).

Exit codes: 0 all is well; 1 a source has errors, or --strict warnings, or dist
is not what --check expects; 2 the program or its options failed.
`

const options = {
  sources: { type: 'string', default: 'sources' },
  dist: { type: 'string', default: 'dist' },
  charset: { type: 'string' },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  color: { type: 'boolean', default: useColor() },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const

process.exitCode = await main(process.argv.slice(2))

/** Runs one command line, and returns the exit code. */
async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: true,
      allowNegative: true,
    })
    if (values.help) return print(help)
    if (values.version) return print(`${manifest.version}\n`)
    const [command = 'build', ...operands] = positionals
    const [operand] = operands
    if (command === 'build' && operand === undefined) return await runBuild(values)
    if (command === 'explain' && operand !== undefined && operands.length === 1) {
      return await runExplain(operand, values)
    }
    return fail(
      `Unexpected command “${positionals.join(' ')}”, expected “build” or “explain” with a file`,
    )
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

interface Values {
  readonly sources: string
  readonly dist: string
  readonly charset?: string
  readonly check: boolean
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
}

async function runBuild(values: Values): Promise<number> {
  const started = performance.now()
  const result = await build(values)
  const seconds = (performance.now() - started) / 1000
  const stale = values.check ? printChanges(result, values.dist) : 0
  warn(reportText(result.files, { ...values, folder: values.sources }))
  const count = countMessages(result)
  if (!values.quiet) warn(summary(result, count, { check: values.check, seconds }))
  const isBad = count.error > 0 || stale > 0 || (values.strict && count.warning > 0)
  return isBad ? 1 : 0
}

async function runExplain(path: string, values: Values): Promise<number> {
  const file = await explainSource(path, values.charset)
  warn(reportText([file], { ...values, folder: dirname(path) }))
  const { record, traced } = file.data
  if (record === undefined || traced === undefined) return 1
  const paint = createPaint(values.color && process.stdout.isTTY === true)
  return print(values.json ? printRecord(record) : explainRecord(traced.source, record, paint))
}

/** Names each file of dist that is not what it should be; returns how many there are. */
function printChanges({ changes }: BuildResult, dist: string): number {
  const lines = Object.entries(changes).flatMap(([state, paths]: [string, readonly string[]]) =>
    paths.map((path) => `${dist}/${path}  ${state}\n`),
  )
  warn(lines.join(''))
  if (lines.length > 0)
    warn(`${dist} is not what its sources make; run the build without --check\n`)
  return lines.length
}

type MessageCount = Record<ReturnType<typeof severityOf>, number>

function countMessages({ files }: BuildResult): MessageCount {
  const count = { error: 0, warning: 0, note: 0 }
  for (const { messages } of files) for (const message of messages) count[severityOf(message)]++
  return count
}

function summary(
  result: BuildResult,
  count: MessageCount,
  { check, seconds }: { check: boolean; seconds: number },
): string {
  const { missing, changed, stale } = result.changes
  const parts = [
    counted(result.documents, 'document'),
    counted(result.words, 'word'),
    counted(result.edits, 'edit'),
    counted(count.error, 'error'),
    counted(count.warning, 'warning'),
    ...(check ? [] : [`${counted(missing.length + changed.length, 'file')} written`]),
    ...(check || stale.length === 0 ? [] : [`${stale.length} removed`]),
    ...(result.others > 0 ? [`${counted(result.others, 'file')} of other kinds left alone`] : []),
    `${seconds.toFixed(2)} s`,
  ]
  return `${parts.join(', ')}\n`
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

function warn(text: string): void {
  process.stderr.write(text)
}

function fail(text: string): number {
  warn(`fair-copy: ${text}\nSee “fair-copy --help”.\n`)
  return 2
}

/** Colours where a person reads: a terminal, and no wish to the contrary (no-color.org). */
function useColor(): boolean {
  return process.stderr.isTTY === true && !process.env['NO_COLOR']
}
