import manifest from '../../package.json' with { type: 'json' }
import { readArguments } from './arguments.ts'
import { runBuild } from './build.ts'
import { help } from './help.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Runs one command line, and returns the exit code. Of the commands, only the one that is named is loaded. */
export async function runCommand(args: readonly string[], shell: Shell): Promise<number> {
  try {
    const { command, operands, values } = readArguments(args, shell.github !== undefined)
    if (values.help) return print(help)
    if (values.version) return print(`${manifest.version}\n`)
    switch (command) {
      case 'build': {
        if (!values.watch) return await runBuild(values, shell)
        const { runWatch } = await import('./watch.ts')
        return await runWatch(values, shell)
      }
      case 'merge': {
        const { runMerge } = await import('./merge.ts')
        return await runMerge(operands, values, shell)
      }
      case 'explain': {
        const { runExplain } = await import('./explain.ts')
        return await runExplain(operands[0] ?? '', values, shell)
      }
      case 'verify': {
        const { runVerify } = await import('./verify.ts')
        return await runVerify(values, shell)
      }
      case 'filter': {
        const { runFilter } = await import('./filter.ts')
        return await runFilter(values, shell)
      }
      case 'init': {
        const { runInit } = await import('./init.ts')
        return await runInit(values, shell)
      }
      case 'proof': {
        const { runProof } = await import('./proof.ts')
        return await runProof(values, shell)
      }
      case 'clean': {
        const { runClean } = await import('./clean.ts')
        return await runClean(values, shell)
      }
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    shell.tell(`fair-copy: ${text}\nSee “fair-copy --help”.\n`)
    return exitCodes.failed
  }

  function print(text: string): number {
    shell.print(text)
    return exitCodes.good
  }
}
