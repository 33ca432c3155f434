import { cpSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuildOptions, type BuildResult, build } from '../build.ts'
import { Workspace } from '../testing/workspace.ts'
import { openMemory } from './memory.ts'
import { rebuildChanged } from './rebuild.ts'

const workspace = new Workspace()
afterAll(() => workspace.remove())
beforeEach(() => workspace.remove())

/** Of these, many clash with each other, or take others away. */
const wild = [
  'a.txt',
  'a.md',
  'b.txt',
  'news/c.txt',
  'News/d.txt',
  'news/c.meta.yaml',
  'a.meta.json',
  '.fair-copyignore',
]
const calm = ['a.txt', 'b.md', 'news/c.txt', 'news/d.md', 'news/e.txt', 'news/c.meta.yaml']
const texts = [
  'Alpha bravo.\n',
  'Title of one here\n\nAlpha bravo charlie delta echo foxtrot.\n',
  '---\ndate: 2021-03-04\n---\nAlpha bravo.\n',
  '---\ndate: 2022-03-04\n---\nAlpha “bravo” 漢字 😀.\n',
  '---\ndate: 2022-03-04\nupdated: 2023-03-04\n---\nAlpha ( bravo.\n',
  '---\ndate: 2022-03-04\ndraft: true\n---\nAlpha ( bravo.\n',
]
const upsetting = ['---\ntitle: [\n---\nAlpha.\n', '---\nslug: x\n---\nAlpha ( bravo.\n']
const shared = ['index.json', 'documents.ndjson', 'manifest.json', 'atom.xml', 'sitemap.xml']

/** Numbers that are the same each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function textOf(name: string, next: (below: number) => number): string {
  if (name.endsWith('ignore')) return ['news/\n', 'b.*\n', ''][next(3)] ?? ''
  if (name.endsWith('.json')) return JSON.stringify({ title: `T${next(3)}` })
  if (name.endsWith('.yaml')) return `title: T${next(3)}\n`
  const choice = next(8) === 0 ? upsetting : texts
  return `${choice[next(choice.length)]}\n${'Charlie delta. '.repeat(next(3))}\n`
}

function optionsOf(dist: string): BuildOptions {
  return {
    ...{ sources: workspace.path('sources'), dist: workspace.path(dist) },
    site: { url: 'https://a.example/', title: 'A', items: 2 },
    passWithNoFiles: true,
  }
}

/** What was told of a build, and what it wrote. */
function outcome(dist: string, { files, foreign: _, ...result }: BuildResult) {
  const messages = files.map((file) => [file.path, ...file.messages.map(String)])
  return { ...result, messages, list: [...workspace.list(dist)] }
}

/** A watch without the watching: its builds, beside those that remember nothing, on a copy of dist. */
function openBuilds() {
  const memory = openMemory()
  let quick = 0
  return {
    quick: () => quick,
    async expectSame(changed: readonly string[], isOtherList: boolean): Promise<void> {
      workspace.remove('plain')
      cpSync(workspace.path('dist'), workspace.path('plain'), { recursive: true })
      memory.forget(changed, isOtherList)
      const options = optionsOf('dist')
      const rebuilt = await rebuildChanged(options, memory)
      if (rebuilt !== undefined) quick++
      const found = outcome('dist', rebuilt ?? (await build(options, memory)))
      expect(found).toEqual(outcome('plain', await build(optionsOf('plain'))))
    },
  }
}

describe('a build that remembers', () => {
  beforeEach(async () => {
    workspace.write('sources/zulu.txt', 'Zulu.\n')
    await build(optionsOf('dist'))
  })

  it.each([1, 2, 3, 4])(
    'does what one does that does not, whatever comes and goes: %i',
    async (seed) => {
      const next = numbers(seed)
      const builds = openBuilds()
      for (let step = 0; step < 30; step++) {
        const changed = Array.from({ length: 1 + next(2) }, () => wild[next(wild.length)] ?? '')
        for (const name of changed) {
          if (next(3) === 0) workspace.remove(`sources/${name}`)
          else workspace.write(`sources/${name}`, textOf(name, next))
        }
        await builds.expectSame(changed, true)
      }
    },
  )

  it.each([5, 6, 7, 8])('does so when documents change, break and are mended: %i', async (seed) => {
    const next = numbers(seed)
    const builds = openBuilds()
    for (const name of calm) workspace.write(`sources/${name}`, textOf(name, next))
    await builds.expectSame([], true)
    for (let step = 0; step < 40; step++) {
      const changed = Array.from({ length: next(3) }, () => calm[next(calm.length)] ?? '')
      for (const name of changed) workspace.write(`sources/${name}`, textOf(name, next))
      const behind = shared[next(8 * shared.length)]
      if (behind !== undefined) workspace.write(`dist/${behind}`, '\n'.repeat(next(2)))
      for (const name of changed) {
        const path = `dist/${name.replace(/\.\w+$/, '.json')}`
        const fate = next(4)
        if (fate === 0) workspace.remove(path)
        if (fate === 1) workspace.write(path, '{}\n')
      }
      await builds.expectSame(changed, next(4) === 0)
    }
    expect(builds.quick()).toBeGreaterThan(10)
  })
})
