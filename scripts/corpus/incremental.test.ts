import { readFileSync, renameSync, statSync, utimesSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from './build.ts'
import { sha256 } from './outputs.ts'
import { Workspace } from './testing/workspace.ts'

const texts = {
  'alpha.txt': 'Alpha bravo.\n',
  'news/bravo.md': '# Bravo\n\nCharlie **delta**.\n',
  'news/charlie.txt': 'Charlie\n\nDelta echo ( foxtrot.\n',
}

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources(texts)
})
afterEach(() => workspace.remove())

function buildHere(options: Parameters<typeof build>[0] = {}) {
  return build({ sources: workspace.path('sources'), dist: workspace.path('dist'), ...options })
}

/** The messages, and which documents were reused. */
async function rebuilt(options: Parameters<typeof build>[0] = {}) {
  const { files, reused, documents, changes } = await buildHere(options)
  const { missing, changed, stale } = changes
  const messages = files.flatMap((file) =>
    file.messages.map((message) => `${file.path}:${message}`),
  )
  return { reused, documents, messages, touched: [...missing, ...changed, ...stale].sort() }
}

/** What never is reused writes the same. */
async function expectFresh() {
  const warm = workspace.list()
  workspace.remove('dist')
  await buildHere()
  expect(warm).toEqual(workspace.list())
}

describe('a build after a build', () => {
  it('reuses what is unchanged, touches nothing, and tells the same messages', async () => {
    const cold = await rebuilt()
    expect(cold.reused).toBe(0)
    const before = workspace.list()
    const times = [...before.keys()].map((path) => statSync(workspace.path('dist', path)).mtimeMs)
    const warm = await rebuilt()
    expect(warm).toEqual({ ...cold, reused: 3, touched: [] })
    expect(warm.messages.join('\n')).toContain('lost in extraction')
    const after = [...before.keys()].map((path) => statSync(workspace.path('dist', path)).mtimeMs)
    expect(after).toEqual(times)
    expect(await rebuilt({ force: true })).toEqual({ ...cold, touched: [] })
  })

  it('goes by what is in a file, not by its time', async () => {
    await buildHere()
    utimesSync(workspace.path('sources/alpha.txt'), 1, 1)
    expect(await rebuilt()).toMatchObject({ reused: 3 })
    const { mtime } = statSync(workspace.path('sources/alpha.txt'))
    workspace.write('sources/alpha.txt', 'Alpha brave.\n')
    utimesSync(workspace.path('sources/alpha.txt'), mtime, mtime)
    expect(await rebuilt()).toMatchObject({ reused: 2 })
    await expectFresh()
  })

  it.each([
    ['a changed source', () => workspace.write('sources/alpha.txt', 'Alpha delta.\n'), 2],
    ['a new source', () => workspace.write('sources/delta.txt', 'Delta.\n'), 3],
    ['a removed source', () => workspace.remove('sources/news/bravo.md'), 2],
    [
      'a source of another name',
      () => renameSync(workspace.path('sources/alpha.txt'), workspace.path('sources/zulu.txt')),
      2,
    ],
    ['a source that broke', () => workspace.write('sources/alpha.txt', '---\na: {\n---\nA.\n'), 2],
    ['a second source of one name', () => workspace.write('sources/alpha.md', 'Bravo.\n'), 2],
    ['a copy that somebody edited', () => workspace.write('dist/alpha.md', 'Edited.\n'), 2],
    ['a copy that is gone', () => workspace.remove('dist/news/charlie.json'), 2],
    ['a catalogue that is gone', () => workspace.remove('dist/index.json'), 3],
    ['a manifest that is gone', () => workspace.remove('dist/manifest.json'), 0],
    [
      'a manifest that is broken',
      () => workspace.write('dist/manifest.json', '{"sources": [null]'),
      0,
    ],
  ])('follows %s', async (_, change, reused) => {
    await buildHere()
    change()
    expect((await buildHere()).reused).toBe(reused)
    await expectFresh()
  })

  it('does not believe a manifest that calls something a record', async () => {
    await buildHere()
    const manifest = readFileSync(workspace.path('dist/manifest.json'), 'utf8')
    const { outputs, ...others } = JSON.parse(manifest)
    workspace.write('dist/alpha.json', '{}')
    const forged = outputs.map((output: { path: string }) =>
      output.path === 'alpha.json' ? { ...output, sha256: sha256('{}') } : output,
    )
    workspace.write('dist/manifest.json', JSON.stringify({ ...others, outputs: forged }))
    expect(await rebuilt()).toMatchObject({ reused: 2 })
    await expectFresh()
  })

  it.each([
    [{ portability: 'commonmark' as const }],
    [{ edits: { removal: 'off' as const } }],
    [{ site: { url: 'https://alpha.example/', title: 'Alpha' } }],
    [{ dates: 'plain' as const }],
  ])('reuses nothing that was made by other settings: %j', async (settings) => {
    await buildHere()
    expect((await buildHere(settings)).reused).toBe(0)
    expect((await buildHere(settings)).reused).toBe(3)
  })

  it('builds anew what stands beside other texts, where the config asks for what they repeat', async () => {
    const article = (name: string) => `The Daily\n\n${name} alpha bravo charlie.\n\nDelta echo.\n`
    workspace.setSources(
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.txt`, article(name)]),
      ),
    )
    await buildHere({ removeRepeated: true })
    expect(await rebuilt({ removeRepeated: true })).toMatchObject({ reused: 6, touched: [] })
    for (const name of ['a', 'b', 'c']) workspace.write(`sources/${name}.txt`, 'Foxtrot golf.\n')
    expect((await buildHere({ removeRepeated: true })).reused).toBe(0)
  })

  it('compares with what it would make, whatever the manifest says, when it is to check', async () => {
    await buildHere()
    expect(await rebuilt({ check: true })).toMatchObject({ reused: 0, touched: [] })
  })
})
