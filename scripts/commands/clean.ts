import { cleanDist } from '../corpus/clean-dist.ts'
import { counted } from '../reporters/counted.ts'
import type { Values } from './arguments.ts'
import { settingsOf } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Removes what builds wrote. */
export async function runClean(values: Values, shell: Shell): Promise<number> {
  const { dist = 'dist' } = await settingsOf(values, shell)
  const { removed, changed } = cleanDist(dist)
  for (const path of changed) {
    shell.tell(`${dist}/${path}  kept, since it was changed by somebody else\n`)
  }
  if (!values.quiet) shell.tell(`${counted(removed, 'file')} of ${dist} removed\n`)
  return exitCodes.good
}
