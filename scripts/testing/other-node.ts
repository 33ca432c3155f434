import { spawnSync } from 'node:child_process'
import { execPath, versions } from 'node:process'

/** The oldest version that the program runs on, and a newer one. */
const [oldest, newer] = [20, 24]

/** The one of these that does not run the tests. */
export const otherMajor = Number.parseInt(versions.node, 10) >= newer ? oldest : newer

/**
 * The path of that version of Node as the npm registry has it; nothing where it cannot be had. Tests that
 * need it then say that they skip.
 */
export function findOtherNode(): string | undefined {
  const args = [
    '-y',
    '--prefer-offline',
    '-p',
    `node@${otherMajor}`,
    'node',
    '-p',
    'process.execPath',
  ]
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8', timeout: 120_000 })
  const path = stdout?.trim().split('\n').at(-1)
  return status === 0 && path !== undefined && path !== execPath ? path : undefined
}
