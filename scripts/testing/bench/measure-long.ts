import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeLongText } from './corpus.ts'
import { ownCommand } from './measure-corpus.ts'
import { type Cost, runProgram } from './run-program.ts'
import type { Places } from './subjects.ts'

/** What the build of one plain text of so many characters takes. */
export async function measureLong({ root, work }: Places, size: number): Promise<Cost> {
  writeLongText(join(work, 'sources'), 'txt', size)
  rmSync(join(work, 'out'), { recursive: true, force: true })
  return runProgram(ownCommand(root, work))
}
