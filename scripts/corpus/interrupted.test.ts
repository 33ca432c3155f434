import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Run, Workspace } from './testing/workspace.ts'

const preload = fileURLToPath(new URL('testing/fault.js', import.meta.url))

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

const article = (word: string): string => `Title of ${word}\n\nAlpha bravo ${word} charlie delta.\n`

/** Before the build that is broken off. */
const first = { 'one.txt': article('one'), 'old/two.txt': article('two') }
/** For the build that is broken off. */
const second = { 'one.txt': article('uno'), 'new/deep/three.txt': article('three') }
/** After it: neither what the first had alone nor what the second brought. */
const third = { 'one.txt': article('one') }

/** Breaks a build off at each of its disk operations in turn. Returns how many there were. */
function breakEach(kind: 'kill' | 'ENOSPC', check: (run: Run) => void): number {
  workspace.setSources(third)
  const expected = workspace.listFresh()
  workspace.setSources(first)
  workspace.run(['--dist', 'before'])
  for (let operation = 1; ; operation++) {
    const fault = `${kind} ${operation}`
    workspace.remove('dist')
    cpSync(workspace.path('before'), workspace.path('dist'), { recursive: true })
    workspace.setSources(second)
    const run = workspace.run([], { preload, env: { FAULT: fault } })
    if (run.status === 0) return operation - 1
    check(run)
    assertWhole(workspace.list())
    workspace.setSources(third)
    expect(workspace.run().status, fault).toBe(0)
    expect(workspace.list(), fault).toEqual(expected)
  }
}

/** Files that a reader of dist would take for documents are never cut off. */
function assertWhole(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    if (path.endsWith('.json')) JSON.parse(text)
    if (path.endsWith('.md')) expect(text.slice(-1), path).toBe('\n')
  }
}

describe('a build that is broken off at any of its disk operations', () => {
  it('leaves whole files, and the next one nothing that it does not make', () => {
    const operations = breakEach('kill', ({ signal }) => expect(signal).toBe('SIGKILL'))
    expect(operations).toBeGreaterThan(30)
  }, 180_000)

  it('says in one line that the disk is full', () => {
    const operations = breakEach('ENOSPC', ({ status, lines }) => {
      expect(lines).toEqual([
        expect.stringMatching(/^fair-copy: Unexpected full disk \(ENOSPC\) at dist/),
      ])
      expect(status).toBe(2)
    })
    expect(operations).toBeGreaterThan(20)
  }, 180_000)
})
