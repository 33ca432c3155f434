import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { Workspace } from '../testing/workspace.ts'

/** Of more bytes than two workers need to pay. */
const documents = 700
const paragraph = 'The alpha bravo charlie delta was an echo of the foxtrot. '.repeat(16)

function openWorkspace(): Workspace {
  const workspace = new Workspace()
  onTestFinished(() => workspace.remove())
  const numbers = Array.from({ length: documents }, (_, index) => index)
  const body = `${paragraph}\n\n`.repeat(4)
  workspace.setSources(
    Object.fromEntries(numbers.map((index) => [`${index}.txt`, `Title ${index}\n\n${body}`])),
  )
  return workspace
}

it.each([
  ['SIGINT', 1],
  ['SIGINT', 2],
  ['SIGTERM', 2],
] as const)(
  'ends on %s at once in %i threads, and the next build mends dist',
  async (signal, workers) => {
    const workspace = openWorkspace()
    const expected = workspace.listFresh()
    const build = workspace.start('--max-workers', String(workers))
    const ended = once(build, 'exit')
    const isDone = (name: string) => name.endsWith('.md')
    while (!existsSync(workspace.path('dist', '100.md'))) await wait(5)
    build.kill(signal)
    // As any program that lets the signal do its work: a shell gives 128 and the number of the signal.
    expect(await ended).toEqual([null, signal])
    const left = workspace.list()
    expect([...left.keys()].filter(isDone).length).toBeLessThan(documents)
    for (const [path, text] of left) if (path.endsWith('.json')) JSON.parse(text)
    expect(workspace.run().status).toBe(0)
    expect(workspace.list()).toEqual(expected)
  },
  120_000,
)
