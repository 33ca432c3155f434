import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from '../testing/workspace.ts'
import { watchFolders } from './watch-folders.ts'

const paths = ['a.txt', 'b/a.txt', 'b/c/a.txt', 'b/c', 'd', 'd/c/b.txt', 'd.txt/a.txt', 'd.txt']

/** Numbers that are the same each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

describe('a watch of folders', () => {
  let workspace: Workspace
  let stop: () => void = () => undefined
  /** What is there, by what was told. */
  const known = new Set<string>()
  const told: string[] = []
  beforeEach(() => {
    workspace = new Workspace()
    known.clear()
    told.length = 0
    workspace.write('root/a.txt', '')
  })
  afterEach(() => {
    stop()
    workspace.remove()
  })

  function start(): void {
    stop = watchFolders(workspace.path('root'), {
      isWanted: (path) => path.endsWith('.txt'),
      onFile(path, fate) {
        told.push(path)
        if (fate === 'come') known.add(path)
        if (fate === 'gone') known.delete(path)
      },
      onFolder: (path) => void told.push(`${path}/`),
      onError: (error) => expect.fail(String(error)),
    })
    known.add('a.txt')
  }

  function listed(): string[] {
    const all = workspace.list('root')
    // The list goes through links.
    const isLinked = (path: string): boolean =>
      path !== '.' && (all.get(dirname(path)) === 'link' || isLinked(dirname(path)))
    const files = [...all].filter(([path, text]) => {
      if (isLinked(path)) return false
      return text === 'link' || (text !== 'folder' && path.endsWith('.txt'))
    })
    return files.map(([path]) => path).sort()
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'knows which files are there, whatever comes and goes: %i',
    async (seed) => {
      const next = numbers(seed)
      start()
      for (let step = 0; step < 40; step++) {
        for (let count = next(4); count >= 0; count--) {
          const path = `root/${paths[next(paths.length)]}`
          const other = `root/${paths[next(paths.length)]}`
          try {
            const choice = next(5)
            if (choice === 0) workspace.remove(path)
            if (choice === 1) mkdirSync(workspace.path(path), { recursive: true })
            if (choice === 2) symlinkSync('a.txt', workspace.path(path))
            if (choice === 3) renameSync(workspace.path(path), workspace.path(other))
            if (choice === 4) workspace.write(path, `Alpha ${step}.\n`)
          } catch {
            // What is in the way of that stays there.
          }
        }
        await expect.poll(() => [...known].sort(), { timeout: 10_000 }).toEqual(listed())
      }
      const last = 'e/f/g.txt'
      mkdirSync(workspace.path('root', dirname(last)), { recursive: true })
      await expect.poll(() => told, { timeout: 10_000 }).toContain('e/f/')
      workspace.write(`root/${last}`, '')
      await expect.poll(() => [...known], { timeout: 10_000 }).toContain(last)
    },
  )

  it('tells of each change of a file, however soon it follows another', async () => {
    start()
    for (let turn = 0; turn < 20; turn++) {
      const before = told.length
      workspace.write('root/a.txt', `Alpha ${turn}.\n`)
      await expect.poll(() => told.slice(before), { interval: 1 }).toContain('a.txt')
    }
  })

  it('tells of nothing that is not wanted, and of nothing when it was stopped', async () => {
    start()
    workspace.write('root/a.png', 'Alpha')
    workspace.write('root/z.txt', 'Alpha')
    await expect.poll(() => told).toContain('z.txt')
    expect(told).not.toContain('a.png')
    stop()
    const before = told.length
    workspace.write('root/y.txt', 'Alpha')
    await new Promise((resolve) => setImmediate(resolve))
    expect(told.length).toBe(before)
  })

  it('watches a folder that a link leads to, but none below it', async () => {
    workspace.write('elsewhere/a.txt', '')
    symlinkSync(workspace.path('root'), workspace.path('link'))
    symlinkSync(workspace.path('elsewhere'), workspace.path('root/link'))
    const root = workspace.path('link')
    const heard: string[] = []
    stop = watchFolders(root, {
      isWanted: () => true,
      onFile: (path) => void heard.push(path),
      onFolder: () => undefined,
      onError: (error) => expect.fail(String(error)),
    })
    workspace.write('elsewhere/a.txt', 'Alpha')
    workspace.write('root/a.txt', 'Alpha')
    await expect.poll(() => heard).toContain('a.txt')
    expect(heard.filter((path) => path !== 'a.txt')).toEqual([])
  })
})
