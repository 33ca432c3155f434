import { startProject } from '../corpus/init/start-project.ts'
import type { Values } from './arguments.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Writes what a first build takes, and tells of it. */
export async function runInit(values: Values, shell: Shell): Promise<number> {
  const { sources: from, dist: to, quiet } = values
  const { files, sources, dist } = await startProject(shell.folder, {
    ...(from !== undefined && { sources: from }),
    ...(to !== undefined && { dist: to }),
  })
  if (quiet) return exitCodes.good
  for (const { path, state } of files) {
    shell.tell(`${path}  ${state === 'written' ? 'written' : 'left as it is'}\n`)
  }
  shell.tell(
    `Next: put your texts into ${sources}, run “npx fair-copy build”, and commit them with ${dist}.\n`,
  )
  return exitCodes.good
}
