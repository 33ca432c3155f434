#!/usr/bin/env node
import { dirname } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { help, readArguments, type Values } from './arguments.ts'
import { type BuildResult, build } from './corpus/build.ts'
import type { Config } from './corpus/config/config.ts'
import { loadConfig } from './corpus/config/load-config.ts'
import { explainSource } from './corpus/explain-source.ts'
import { printRecord } from './document/print-record.ts'
import { explainRecord } from './reporters/explain.ts'
import { createPaint } from './reporters/paint.ts'
import { reportProof, reportProofCount } from './reporters/proofs.ts'
import { reportText, severityOf } from './reporters/text.ts'

process.exitCode = await main(process.argv.slice(2))

/** Runs one command line, and returns the exit code. */
async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args)
    if (values.help) return print(help)
    if (values.version) return print(`${manifest.version}\n`)
    const [command = 'build', ...operands] = positionals
    const [operand] = operands
    if (command === 'build' && operand === undefined) return await runBuild(values)
    if (command === 'explain' && operand !== undefined && operands.length === 1) {
      return await runExplain(operand, values)
    }
    if (command === 'verify' && operand === undefined) return await runVerify(values)
    return fail(
      `Unexpected command “${positionals.join(' ')}”, expected “build”, “verify” or “explain” with a file`,
    )
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

async function runBuild(values: Values): Promise<number> {
  const started = performance.now()
  const { check, quiet } = values
  const { strict = false, ...settings } = await settingsOf(values)
  const result = await build({ ...settings, check })
  const seconds = (performance.now() - started) / 1000
  const { sources: folder = 'sources', dist = 'dist' } = settings
  const stale = check ? printChanges(result, dist) : 0
  warn(reportText(result.files, { folder, quiet, color: useColor(values) }))
  const count = countMessages(result)
  if (!quiet) warn(summary(result, count, { check, seconds }))
  const isBad = count.error > 0 || stale > 0 || (strict && count.warning > 0)
  return isBad ? 1 : 0
}

/** The settings of the config file; what the command line says goes before them. */
async function settingsOf({ config, sources, dist, charset, strict }: Values): Promise<Config> {
  return {
    ...(await loadConfig(process.cwd(), config)),
    ...(sources !== undefined && { sources }),
    ...(dist !== undefined && { dist }),
    ...(charset !== undefined && { charset }),
    ...(strict !== undefined && { strict }),
  }
}

async function runExplain(path: string, values: Values): Promise<number> {
  const file = await explainSource(path, await settingsOf(values))
  const color = useColor(values)
  warn(reportText([file], { quiet: values.quiet, color, folder: dirname(path) }))
  const { record, traced } = file.data
  if (record === undefined || traced === undefined) return 1
  const paint = createPaint(color && process.stdout.isTTY === true)
  return print(values.json ? printRecord(record) : explainRecord(traced.source, record, paint))
}

/** The verifier brings parsers of its own, which no other command needs. */
async function runVerify(values: Values): Promise<number> {
  const { sources = 'sources', dist = 'dist' } = await settingsOf(values)
  const { verify } = await import('./verify/verify.ts')
  const { quiet, json } = values
  const color = useColor(values) && process.stdout.isTTY === true
  const count = { proved: 0, 'not-proved': 0, failed: 0, characters: 0, edits: 0 }
  for (const proof of verify({ sources, dist })) {
    count[proof.verdict]++
    count.characters += proof.characters
    count.edits += proof.edits
    if (quiet && proof.verdict === 'proved') continue
    print(json ? `${JSON.stringify(proof)}\n` : reportProof(proof, color))
  }
  if (!json) print(reportProofCount(count))
  return count.failed + count['not-proved'] > 0 ? 1 : 0
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
function useColor({ color }: Values): boolean {
  return color ?? (process.stderr.isTTY === true && !process.env['NO_COLOR'])
}
