import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { build } from '../build.ts'
import { Workspace } from '../testing/workspace.ts'
import { openMemory } from './memory.ts'

const workspace = new Workspace()
afterAll(() => workspace.remove())
beforeEach(() => workspace.remove())

const names = [
  'a.txt',
  'a.md',
  'b.txt',
  'news/c.txt',
  'News/d.txt',
  'news/c.meta.yaml',
  'a.meta.json',
  '.fair-copyignore',
]
const texts = [
  'Alpha bravo.\n',
  'Title of one here\n\nAlpha bravo charlie delta echo foxtrot.\n',
  '---\nslug: x\n---\nAlpha ( bravo.\n',
  '---\ntitle: [\n---\nAlpha.\n',
]

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
  return name.endsWith('.yaml') ? `title: T${next(3)}\n` : (texts[next(texts.length)] ?? '')
}

/** What was told of a build, and what it wrote. */
async function outcome(dist: string, memory?: ReturnType<typeof openMemory>) {
  const settings = {
    sources: workspace.path('sources'),
    site: { url: 'https://a.example/', title: 'A' },
  }
  const options = { ...settings, dist: workspace.path(dist), passWithNoFiles: true }
  const { files, documents, words, edits } = await build(options, memory)
  const messages = files.map((file) => [file.path, ...file.messages.map(String)])
  return { messages, documents, words, edits, list: [...workspace.list(dist)] }
}

describe('a build that remembers', () => {
  it.each([1, 2, 3])('does what one does that does not, whatever changed: %i', async (seed) => {
    const next = numbers(seed)
    const memory = openMemory()
    workspace.write('sources/zulu.txt', 'Zulu.\n')
    await outcome('dist', memory)
    for (let step = 0; step < 30; step++) {
      const changed = Array.from({ length: 1 + next(2) }, () => names[next(names.length)] ?? '')
      for (const name of changed) {
        if (next(3) === 0) workspace.remove(`sources/${name}`)
        else workspace.write(`sources/${name}`, textOf(name, next))
      }
      memory.forget(changed, true)
      const found = await outcome('dist', memory)
      expect(found).toEqual(await outcome('fresh'))
      workspace.remove('fresh')
    }
  })
})
