#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { exitCodes, type Shell } from './commands/shell.ts'
import { openKeptCode } from './start/kept-code.ts'
import { tuneEngine, tuneForBuild } from './start/tune-engine.ts'
import { once } from './text/once.ts'

const { v8 } = process.versions
tuneEngine(v8)
const code = openKeptCode(fileURLToPath(new URL('.', import.meta.url)))
const { runCommand } = code.require(
  './command-line.cjs',
) as typeof import('./commands/run-command.ts')

const { GITHUB_ACTIONS, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, NO_COLOR } = process.env

// Whoever reads may stop before the end, as `head` does: what is told then is for nobody, and no reason
// to stop a build. Data that cannot be written for any other reason must not pass for written. Both are
// opened when they are needed: each takes a part of a short build's time.
const errors = once(() => process.stderr.on('error', () => undefined))
const output = once(() =>
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    errors().write(
      `fair-copy: Unexpected failure to write to standard output (${error.code}), expected room for it; make some, or lead it elsewhere\n`,
    )
    process.exit(exitCodes.failed)
  }),
)

// What many documents need together takes longer to load than what most lack takes to compile: for one of
// 1,000 characters, 5 % more of a start. A run that built none has not compiled what a build needs.
const fewDocuments = 4

const shell: Shell = {
  folder: process.cwd(),
  print: (text) => output().write(text),
  input: () => process.stdin,
  send: (text) => new Promise((resolve) => output().write(text, (error) => resolve(error == null))),
  tell: (text) => errors().write(text),
  isTerminal: {
    print: () => output().isTTY === true,
    tell: () => errors().isTTY === true,
  },
  likesColor: !NO_COLOR,
  expect: (documents) => tuneForBuild(v8, documents),
  keepCode(built) {
    if (built > 0 && built <= fewDocuments) code.keep()
  },
  seconds: () => process.uptime(),
  stopSignal() {
    const stop = new AbortController()
    // Whoever asks a second time does not wait for a build to end.
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
    return stop.signal
  },
  ...(GITHUB_ACTIONS === 'true' && {
    github: {
      workspace: GITHUB_WORKSPACE ?? process.cwd(),
      ...(GITHUB_STEP_SUMMARY !== undefined && { summary: GITHUB_STEP_SUMMARY }),
    },
  }),
}

// A command that can never come to its end, as with a promise of a plug-in that nothing settles, has failed.
process.exitCode = exitCodes.failed
const endUndone = () =>
  errors().write(
    'fair-copy: Unexpected end before all was done, expected that each promise of a config or a plug-in is settled; mend them\n',
  )
process.once('beforeExit', endUndone)
void runCommand(process.argv.slice(2), shell).then((exitCode) => {
  process.off('beforeExit', endUndone)
  process.exitCode = exitCode
})
