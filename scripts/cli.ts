#!/usr/bin/env node
import { runCommand } from './commands/run-command.ts'
import type { Shell } from './commands/shell.ts'

const { GITHUB_ACTIONS, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, NO_COLOR } = process.env

const shell: Shell = {
  folder: process.cwd(),
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  isTerminal: { print: process.stdout.isTTY === true, tell: process.stderr.isTTY === true },
  likesColor: !NO_COLOR,
  ...(GITHUB_ACTIONS === 'true' && {
    github: {
      workspace: GITHUB_WORKSPACE ?? process.cwd(),
      ...(GITHUB_STEP_SUMMARY !== undefined && { summary: GITHUB_STEP_SUMMARY }),
    },
  }),
}

process.exitCode = await runCommand(process.argv.slice(2), shell)
