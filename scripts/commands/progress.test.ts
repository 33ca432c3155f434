import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { program, Workspace } from '../corpus/testing/workspace.ts'

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0
const skips = hasTerminal ? '' : ' (skipped: there is no “script” of util-linux here)'
// Seconds of work for one thread, also where a machine is several times faster.
const count = 200

/** A text that takes a while. */
const long = (index: number) => {
  const line = (number: number) =>
    `Alpha ${index} bravo ${number} charlie (delta) echo foxtrot golf.\n`
  return Array.from({ length: 600 }, (_, number) => line(number)).join('\n')
}

let workspace: Workspace
beforeAll(() => {
  workspace = new Workspace()
  for (let index = 0; index < count; index++) workspace.write(`sources/${index}.txt`, long(index))
  workspace.write('few/alpha.txt', 'Title of alpha here\n\nAlpha bravo charlie delta echo.\n')
  workspace.write('file', 'Not a folder.\n')
})
afterAll(() => workspace.remove())

/** What the program writes to a terminal. */
function onTerminal(...args: readonly string[]): string {
  const command = [execPath, program, ...args].map((part) => `'${part}'`).join(' ')
  const env = { PATH: process.env['PATH'] ?? '', TERM: 'xterm' }
  const options = { cwd: workspace.folder, encoding: 'utf8', env } as const
  return spawnSync('script', ['-qec', command, '/dev/null'], options).stdout
}

const bar = /\r\[(=*) *\] (\d+) % \d+ of 200 sources/g

describe.skipIf(!hasTerminal)(`on a terminal${skips}`, { timeout: 60_000 }, () => {
  it('a long build shows a bar that grows, and is gone before anything else is told', () => {
    const shown = onTerminal('--max-workers', '1', '--changes', 'file/below')
    const shares = [...shown.matchAll(bar)].map(([, full = '', share]) => [
      full.length,
      Number(share),
    ])
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted(([, one = 0], [, other = 0]) => one - other))
    const [before, after, ...more] = shown.split('\r\u001b[2K')
    expect(before?.replace(bar, '')).toBe('')
    expect(after).toMatch(/200 documents[\s\S]*fair-copy: Unexpected/)
    expect(more).toEqual([])
  })

  it('a short build shows none', () => {
    const shown = onTerminal('--sources', 'few', '--dist', 'out')
    expect(shown).toContain('1 document')
    expect(shown).not.toMatch(/\[ *=|% \d|\u001b\[2K/)
  })
})

describe('elsewhere', { timeout: 60_000 }, () => {
  it('a build of some seconds shows no bar', () => {
    const { stderr } = workspace.run(['--force'])
    expect(stderr).not.toMatch(/[\r\u001b]/)
    expect(stderr).toMatch(/200 documents/)
  })
})
