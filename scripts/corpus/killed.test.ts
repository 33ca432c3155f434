import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Workspace } from './testing/workspace.ts'

/** Longer runs are asked for in the environment. */
const { KILLS = '12', DOCUMENTS = '300' } = process.env
const kills = Number(KILLS)
const documents = Number(DOCUMENTS)

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

/** Numbers below 1 that look random, the same in every run (Lehmer). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

/** One of a few states of the sources: from one to another, a third goes, a third comes, and others move or change. */
function sourcesOf(state: number): Record<string, string> {
  const numbers = Array.from({ length: documents * 1.5 }, (_, index) => index)
  return Object.fromEntries(
    numbers
      .filter((number) => (number + state) % 3 !== 0)
      .map((number) => {
        const word = (number + state) % 3 === 1 ? `alpha${state}` : 'alpha'
        const text = `Title ${number}\n\nThe ${word} bravo charlie delta, echo.\n\n- foxtrot\n- golf\n`
        return [`folder-${(number * state) % 7}/document-${number}.txt`, text]
      }),
  )
}

it(
  `is right after ${kills} kills of builds of ${documents} documents`,
  async () => {
    const random = createRandom(20_260_101)
    const states = [1, 2, 3]
    const expected = new Map<number, ReadonlyMap<string, string>>()
    let duration = 0
    for (const state of states) {
      workspace.setSources(sourcesOf(state))
      const started = performance.now()
      expected.set(state, workspace.listFresh())
      duration = performance.now() - started
    }
    let state = 1
    for (let kill = 1; kill <= kills; kill++) {
      const build = workspace.start()
      await Promise.race([wait(duration * random()), once(build, 'exit')])
      build.kill('SIGKILL')
      if (build.exitCode === null && build.signalCode === null) await once(build, 'exit')
      for (const [path, text] of workspace.list()) {
        if (path.endsWith('.json')) JSON.parse(text)
        if (path.endsWith('.md')) expect(text.slice(-1), path).toBe('\n')
      }
      state = states[Math.floor(random() * states.length)] ?? 1
      workspace.setSources(sourcesOf(state))
      // Every third kill comes on top of what the one before it left.
      if (kill % 3 === 0) continue
      expect(workspace.run().status).toBe(0)
      expect(workspace.list()).toEqual(expected.get(state))
      state = (state % states.length) + 1
      workspace.setSources(sourcesOf(state))
    }
    workspace.run()
    expect(workspace.list()).toEqual(expected.get(state))
  },
  kills * documents * 100,
)
