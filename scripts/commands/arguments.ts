import { parseArgs } from 'node:util'
import { unknownName } from '../messages/suggest.ts'
import {
  isData,
  isReporterName,
  type ReporterName,
  reporterNames,
} from '../reporters/load-reporter.ts'
import { assertOptions } from './assert-options.ts'

const options = {
  sources: { type: 'string' },
  dist: { type: 'string' },
  config: { type: 'string' },
  charset: { type: 'string' },
  check: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  strict: { type: 'boolean' },
  frail: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'max-workers': { type: 'string' },
  'pass-with-no-files': { type: 'boolean' },
  shard: { type: 'string' },
  reporter: { type: 'string', multiple: true },
  'output-file': { type: 'string' },
  'output-file.text': { type: 'string' },
  'output-file.json': { type: 'string' },
  'output-file.github': { type: 'string' },
  'output-file.sarif': { type: 'string' },
  'output-file.junit': { type: 'string' },
  changes: { type: 'string' },
  out: { type: 'string' },
  since: { type: 'string' },
  serve: { type: 'boolean', default: false },
  port: { type: 'string' },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  silent: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  color: { type: 'boolean' },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const

const everywhere = ['help', 'version', 'color', 'config', 'quiet'] as const
const folders = ['sources', 'dist'] as const
/** By the kind of operands. */
const expected = {
  none: 'no operand',
  file: 'one file',
  folders: 'the folders of all shards behind it',
} as const

/** What a command that writes dist takes. */
const writing = [
  ...folders,
  ...['charset', 'check', 'dry-run', 'strict', 'frail', 'max-warnings'],
  ...['reporter', 'output-file', 'changes', 'silent', 'verbose'],
  ...reporterNames.map((name) => `output-file.${name}`),
]

/** The commands, which operands each has, and the options that it takes besides those of all. */
const commands = {
  build: {
    operands: 'none',
    takes: [...writing, 'force', 'max-workers', 'pass-with-no-files', 'shard', 'watch'],
  },
  merge: { operands: 'folders', takes: writing },
  explain: { operands: 'file', takes: [...folders, 'charset', 'json'] },
  verify: { operands: 'none', takes: [...folders, 'json'] },
  filter: {
    operands: 'none',
    takes: ['charset', 'markdown', 'strict', 'frail', 'max-warnings', 'silent'],
  },
  proof: {
    operands: 'none',
    takes: [...folders, 'charset', 'out', 'since', 'serve', 'port', 'watch'],
  },
  clean: { operands: 'none', takes: folders },
  init: { operands: 'none', takes: folders },
} as const satisfies Record<string, { operands: keyof typeof expected; takes: readonly string[] }>

export type Command = keyof typeof commands

export type Values = ReturnType<typeof parseOptions> & Reporting

interface Reporting {
  /** Which reporters tell of a build. */
  readonly reporters: readonly ReporterName[]
  /** The files that they write to, if not to the streams of the program. */
  readonly outputFiles: Readonly<Partial<Record<ReporterName, string>>>
}

export interface CommandLine {
  readonly command: Command
  readonly operands: readonly string[]
  readonly values: Values
}

/** Reads a command line. Throws an error with a hint for what is not known, or not of the command. */
export function readArguments(args: readonly string[], isGithub: boolean): CommandLine {
  assertOptions(args, options)
  const { values, positionals, tokens } = parse(args)
  const [command = 'build', ...operands] = positionals
  if (!isCommand(command)) throw new Error(unknownName('command', command, Object.keys(commands)))
  if (!values.help && !values.version) {
    assertOperands(command, operands)
    for (const token of tokens) if (token.kind === 'option') assertTaken(command, token.name)
    assertNumber('max-warnings', values['max-warnings'])
    assertNumber('max-workers', values['max-workers'], { least: 1 })
    assertNumber('port', values.port, { most: 65_535 })
    assertWatchable(command, values)
  }
  return { command, operands, values: { ...values, ...reporting(values, isGithub) } }
}

function parse(args: readonly string[]) {
  return parseArgs({
    ...{ args: [...args], options, allowPositionals: true, allowNegative: true, tokens: true },
  })
}

function parseOptions(args: readonly string[]) {
  return parse(args).values
}

function reporting(values: ReturnType<typeof parseOptions>, isGithub: boolean): Reporting {
  const byItself = isGithub && !values.silent ? ['text', 'github'] : ['text']
  const { reporter = byItself } = values
  const reporters = [...new Set(reporter)].map((name) => {
    if (isReporterName(name)) return name
    throw new Error(unknownName('reporter', name, reporterNames))
  })
  const outputFiles: Partial<Record<ReporterName, string>> = {}
  for (const name of reporterNames) {
    const path = values[`output-file.${name}`]
    if (path === undefined) continue
    if (!reporters.includes(name)) {
      throw new Error(`Unexpected --output-file.${name}, expected --reporter ${name} with it`)
    }
    outputFiles[name] = path
  }
  const path = values['output-file']
  const others = reporters.filter((name) => name !== 'github' || reporters.length === 1)
  const [only, second] = values.reporter === undefined ? others : reporters
  if (path !== undefined && (only === undefined || second !== undefined)) {
    throw new Error(
      `Unexpected --output-file for ${reporters.length} reporters, expected the name of one, as in --output-file.${reporters[0]}`,
    )
  }
  if (path !== undefined && only !== undefined) outputFiles[only] = path
  const [one, other] = reporters.filter((name) => isData(name) && outputFiles[name] === undefined)
  if (one !== undefined && other !== undefined) {
    throw new Error(
      `Unexpected reporters ${one} and ${other} on standard output, expected one there; give the other a file, as in --output-file.${other} FILE`,
    )
  }
  return { reporters, outputFiles }
}

function assertOperands(command: Command, operands: readonly string[]): void {
  const { operands: kind } = commands[command]
  const count = operands.length
  const isRight = { none: count === 0, file: count === 1, folders: count > 0 }[kind]
  if (isRight) return
  const given = [command, ...operands].join(' ')
  throw new Error(`Unexpected command “${given}”, expected ${expected[kind]}`)
}

function assertTaken(command: Command, name: string): void {
  const taken: readonly string[] = [...everywhere, ...commands[command].takes]
  if (taken.includes(name)) return
  const takers = Object.entries(commands).filter(([, { takes }]) =>
    (takes as readonly string[]).includes(name),
  )
  const names = takers.map(([other]) => `“${other}”`)
  const whose = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
  throw new Error(`Unexpected option “--${name}” for “${command}”, expected it with ${whose} alone`)
}

function assertNumber(
  name: string,
  number: string | undefined,
  { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number } = {},
): void {
  const value = Number(number)
  if (number === undefined || (/^\d{1,9}$/.test(number) && value >= least && value <= most)) return
  const from = least > 0 ? ` from ${least} on` : ''
  const upTo = most < Infinity ? ` up to ${most}` : ''
  throw new Error(`Unexpected --${name} “${number}”, expected a whole number${from}${upTo}`)
}

/** What writes nothing has nothing to keep up to date, and a shard is for a machine that ends. */
function assertWatchable(command: Command, values: ReturnType<typeof parseOptions>): void {
  if (!values.watch) return
  if (command === 'proof' && !values.serve) {
    throw new Error('Unexpected --watch without --serve, expected both for a proof; add it')
  }
  const other = (['check', 'dry-run', 'shard'] as const).find((name) => values[name])
  if (other === undefined) return
  throw new Error(`Unexpected --watch with --${other}, expected one of them; leave the other out`)
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word)
}
