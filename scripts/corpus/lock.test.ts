import { once } from 'node:events'
import { existsSync, readdirSync, watch } from 'node:fs'
import { pid } from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRunning, thisProcess } from './process-start.ts'
import { Workspace } from './testing/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

function setMany(): void {
  const texts = Array.from({ length: 300 }, (_, number) => [
    `document-${number}.txt`,
    `Title ${number}\n\nAlpha bravo charlie.\n`,
  ])
  workspace.setSources(Object.fromEntries(texts))
}

/** Starts a build, and stops it where it stands as soon as it has the lock. */
async function startAndStop() {
  setMany()
  workspace.write('dist/mine.txt', 'not of this program')
  const seen = new Promise<void>((resolve) => {
    const watcher = watch(workspace.path('dist'), () => {
      if (!readWork().some((name) => name.startsWith('journal'))) return
      watcher.close()
      resolve()
    })
  })
  const build = workspace.start()
  await seen
  build.kill('SIGSTOP')
  return build
}

function readWork(): string[] {
  const folder = workspace.path('dist/.fair-copy')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('two builds of one dist', () => {
  it('run one after the other: the second is told to wait', async () => {
    setMany()
    const expected = workspace.listFresh()
    const build = await startAndStop()
    const { status, lines } = workspace.run()
    expect(lines).toEqual([
      `fair-copy: Unexpected other build (process ${build.pid}) that is writing dist, expected one at a time; wait for it to end and build again`,
    ])
    expect(status).toBe(2)
    build.kill('SIGCONT')
    expect(await once(build, 'exit')).toEqual([0, null])
    expect(workspace.list()).toEqual(expected.set('mine.txt', 'not of this program'))
  })

  it('do no harm to each other when they begin at once', async () => {
    setMany()
    const expected = workspace.listFresh()
    const builds = Array.from({ length: 4 }, () => workspace.start())
    const ends = await Promise.all(builds.map((build) => once(build, 'exit')))
    const codes = ends.map(([code]) => code)
    expect(codes).toContain(0)
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([])
    expect(workspace.list()).toEqual(expected)
  })

  it('do not wait for one that was killed', async () => {
    const build = await startAndStop()
    build.kill('SIGKILL')
    await once(build, 'exit')
    expect(readWork().filter((name) => name.endsWith('.lock'))).toHaveLength(1)
    expect(workspace.run().status).toBe(0)
    expect(readWork()).toEqual([])
  })

  it('do not wait for a process that was given the number of one that is gone', () => {
    setMany()
    workspace.write(`dist/.fair-copy/${pid}-1-00000000.lock`, '')
    expect(workspace.run().status).toBe(process.platform === 'linux' ? 0 : 2)
  })
})

describe('isRunning', () => {
  it('knows this process, and none that is gone', () => {
    expect(isRunning(thisProcess())).toBe(true)
    expect(isRunning({ pid, start: 'another' })).toBe(false)
    expect(isRunning({ pid: 999_999_999, start: '1' })).toBe(false)
  })
})
