import { renameSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type * as library from '../../index.ts'
import type { BuildResult } from '../build.ts'
import { takeLock } from '../lock.ts'
import { WatchProcess } from '../testing/watch-process.ts'
import { libraryPath, Workspace } from '../testing/workspace.ts'

const texts = {
  'alpha.txt': 'Alpha bravo zulu\n\nCharlie delta echo foxtrot.\n',
  'news/bravo.md': '# Bravo\n\nCharlie **delta**.\n',
  'news/charlie.txt': 'Charlie\n\nDelta echo ( foxtrot.\n',
}
const done = / ms\n/

// The library as it is shipped: its outputs tell by which code they were made.
const { build, watch }: typeof library = await import(pathToFileURL(libraryPath).href)

/** What a build that knows of none before makes of the same sources. */
async function listFresh(workspace: Workspace) {
  await build({ sources: workspace.path('sources'), dist: workspace.path('fresh') })
  const files = workspace.list('fresh')
  workspace.remove('fresh')
  return files
}

describe('a watch, while its files are edited', { timeout: 120_000 }, () => {
  const workspace = new Workspace()
  let watching: WatchProcess
  beforeAll(async () => {
    workspace.setSources(texts)
    watching = new WatchProcess(workspace)
    await watching.until(/Waiting for changes.*\n/)
  })
  afterAll(async () => {
    await watching?.stop()
    workspace.remove()
  })
  const source = (name: string) => workspace.path('sources', name)
  const write = (name: string, text: string) => workspace.write(`sources/${name}`, text)

  /** That dist becomes what a build makes which knows of none before: one change may be seen as two. */
  async function expectFresh() {
    const fresh = await listFresh(workspace)
    await expect.poll(() => workspace.list(), { timeout: 20_000 }).toEqual(fresh)
  }

  it('hears of a change right behind another', async () => {
    for (let turn = 0; turn < 12; turn++) {
      write('alpha.txt', `Alpha bravo\n\nCharlie ${turn}.\n`)
      await expect
        .poll(() => workspace.list().get('alpha.md'), { interval: 1, timeout: 20_000 })
        .toContain(`Charlie ${turn}.`)
    }
  })

  it.each<[string, () => void, RegExp]>([
    [
      'written in place',
      () => write('alpha.txt', 'Alpha bravo\n\nCharlie delta.\n'),
      /^alpha\.txt changed: 1 of 3 documents built, 0 errors, 1 warning, 5 files of dist changed/m,
    ],
    [
      'replaced by a file of another name',
      () => {
        write('.alpha.txt.tmp-123', 'Alpha bravo\n\nCharlie.\n')
        renameSync(source('.alpha.txt.tmp-123'), source('alpha.txt'))
      },
      /^alpha\.txt changed: 1 of 3 documents built/m,
    ],
    [
      'put aside and written anew',
      () => {
        renameSync(source('alpha.txt'), source('alpha.txt~'))
        write('alpha.txt', 'Alpha bravo\n\nDelta.\n')
        workspace.remove('sources/alpha.txt~')
      },
      /^alpha\.txt changed: 1 of 3 documents built/m,
    ],
    [
      'removed and written anew',
      () => {
        workspace.remove('sources/alpha.txt')
        write('alpha.txt', 'Alpha bravo\n\nEcho.\n')
      },
      /^alpha\.txt changed: 1 of 3 documents built/m,
    ],
    [
      'added',
      () => write('deep/er/delta.txt', 'Delta\n\nEcho foxtrot golf.\n'),
      /^deep\/er\/delta\.txt changed: 1 of 4 documents built/m,
    ],
    [
      'renamed',
      () => renameSync(source('deep/er/delta.txt'), source('deep/zulu.txt')),
      /changed: 1 of 4 documents built/m,
    ],
    [
      'moved with its folder',
      () => renameSync(source('deep'), source('deeper')),
      /changed: 1 of 4 documents built/m,
    ],
    [
      'removed',
      () => workspace.remove('sources/deeper'),
      /^deeper\/zulu\.txt changed: 0 of 3 documents built/m,
    ],
    [
      'given metadata from beside',
      () => write('alpha.meta.yaml', 'title: Zulu\n'),
      /^alpha\.meta\.yaml changed: 1 of 3 documents built/m,
    ],
    [
      'given other metadata from beside',
      () => write('alpha.meta.yaml', 'title: Yankee\n'),
      /^alpha\.meta\.yaml changed: 1 of 3 documents built/m,
    ],
    [
      'left without it',
      () => workspace.remove('sources/alpha.meta.yaml'),
      /^alpha\.meta\.yaml changed: 1 of 3 documents built/m,
    ],
    [
      'left out',
      () => write('.fair-copyignore', 'news/\n'),
      /^\.fair-copyignore changed: 0 of 1 document built/m,
    ],
    [
      'taken in again',
      () => workspace.remove('sources/.fair-copyignore'),
      /^\.fair-copyignore changed: 2 of 3 documents built/m,
    ],
    [
      'put beside one of its name',
      () => write('alpha.md', '# Alpha\n\nBravo.\n'),
      /^sources\/alpha\.md:1:1 {2}error .*output-clash\nsources\/alpha\.txt:1:1 {2}error .*output-clash\nalpha\.md changed: 0 of 2 documents built, 2 errors/m,
    ],
    [
      'left alone again',
      () => workspace.remove('sources/alpha.md'),
      /^alpha\.md changed: 1 of 3 documents built, 0 errors/m,
    ],
    [
      'broken',
      () => write('alpha.txt', '---\ntitle: [\n---\nAlpha.\n'),
      /^sources\/alpha\.txt:\d+:\d+ {2}error .*front-matter-syntax\nalpha\.txt changed: 0 of 2 documents built, 1 error/m,
    ],
    [
      'changed while another is broken',
      () => write('news/charlie.txt', 'Charlie\n\nDelta ( foxtrot golf.\n'),
      /^sources\/news\/charlie\.txt:3:7 {2}warning .*report-lost-links\nnews\/charlie\.txt changed: 1 of 2 documents built, 1 error, 1 warning/m,
    ],
    [
      'mended',
      () => write('alpha.txt', 'Alpha\n\nBravo.\n'),
      /^alpha\.txt changed: 1 of 3 documents built, 0 errors/m,
    ],
  ])('follows a source that is %s', async (_, change, line) => {
    change()
    await watching.until(new RegExp(`${line.source}.* ms\n`, 'm'))
    await expectFresh()
  })

  it('builds few times for many changes at a time', async () => {
    for (let index = 0; index < 40; index++) write(`many/${index}.txt`, `Number ${index}.\n`)
    const added = await watching.until(/ of 43 documents built.* ms\n/)
    workspace.remove('sources/many')
    const removed = await watching.until(/ of 3 documents built.* ms\n/)
    for (const lines of [added, removed]) {
      expect(lines.match(/documents built/g)?.length).toBeLessThan(8)
    }
    await expectFresh()
  })

  it('passes over what is no source', async () => {
    write('picture.png', 'Alpha')
    write('.alpha.txt.swp', 'Alpha')
    write('alpha.txt', 'Alpha\n\nBravo charlie.\n')
    expect(await watching.until(done)).toMatch(/^alpha\.txt changed: 1 of 3/m)
  })

  it('leaves dist to others while it waits', async () => {
    expect(workspace.run(['--force'])).toMatchObject({ status: 0 })
    write('alpha.txt', 'Alpha\n\nBravo charlie delta.\n')
    expect(await watching.until(done)).toMatch(/^alpha\.txt changed/m)
    expect(workspace.run(['--check'])).toMatchObject({ status: 0 })
  })

  it('builds all anew when dist is gone, or somebody else has changed it', async () => {
    workspace.remove('dist')
    expect(await watching.until(done)).toMatch(
      /^settings or folders changed: 3 of 3 documents built/m,
    )
    await expectFresh()
    workspace.write('dist/alpha.md', 'Edited.\n')
    workspace.write('dist/manifest.json', '{}')
    expect(await watching.until(done)).toMatch(
      /^settings or folders changed: 3 of 3 documents built/m,
    )
    await expectFresh()
  })

  it('waits for a folder of sources that is gone, and for one in its place', async () => {
    renameSync(workspace.path('sources'), workspace.path('elsewhere'))
    expect(await watching.until(/ENOENT.*\n/)).toContain('changed: nothing built')
    workspace.write('sources/new.txt', 'New\n\nAlpha bravo.\n')
    expect(await watching.until(done)).toMatch(/1 document/)
    write('new.txt', 'New\n\nAlpha bravo charlie.\n')
    expect(await watching.until(/new\.txt changed: 1 of 1 document built.* ms\n/)).not.toContain(
      'error ',
    )
    await expectFresh()
  })
})

describe('a watch', { timeout: 60_000 }, () => {
  let workspace: Workspace
  let watching: WatchProcess | undefined
  beforeEach(() => {
    workspace = new Workspace()
    workspace.setSources(texts)
  })
  afterEach(async () => {
    await watching?.stop()
    watching = undefined
    workspace.remove()
  })

  it.each(['json', 'mjs', 'js', 'ts'])(
    'goes by a fair-copy.config.%s as it stands',
    async (kind) => {
      const name = `fair-copy.config.${kind}`
      const config = (edits: string) => {
        const settings = JSON.stringify({ dist: 'out', edits: { moved: edits } })
        const starts = {
          json: '',
          js: 'module.exports = ',
          mjs: 'export default ',
          ts: 'export default ',
        }
        workspace.write(name, `${starts[kind as keyof typeof starts]}${settings}\n`)
      }
      const alpha = () => workspace.list('out').get('alpha.md')
      config('off')
      watching = new WatchProcess(workspace)
      await watching.until(/Waiting/)
      expect(alpha()).not.toContain('title')
      config('apply')
      expect(await watching.until(done)).toMatch(/^settings or folders changed: 3 of 3/m)
      expect(alpha()).toContain('title: "Alpha bravo zulu"')
      workspace.write(name, 'module.exports = {')
      expect(await watching.until(/nothing built.*\n/)).toContain(name)
      config('off')
      expect(await watching.until(done)).toMatch(/^settings or folders changed: 3 of 3/m)
      expect(alpha()).not.toContain('title')
    },
  )

  it('goes by the list of words that the config names, as it stands', async () => {
    workspace.write('sources/divided.txt', 'It was closed yester-\nday for eleven hours.\n')
    workspace.write('words.txt', 'today\n')
    workspace.write('fair-copy.config.json', '{ "dist": "out", "words": "words.txt" }')
    watching = new WatchProcess(workspace)
    await watching.until(/Waiting/)
    expect(workspace.list('out').get('divided.md')).toContain('yester-  \nday')
    workspace.write('words.txt', 'today\nyesterday\n')
    expect(await watching.until(done)).toMatch(/^settings or folders changed: 4 of 4/m)
    expect(workspace.list('out').get('divided.md')).toContain('yesterday')
  })

  it('goes by a config that comes, and builds nothing while it is broken', async () => {
    watching = new WatchProcess(workspace)
    await watching.until(/Waiting/)
    workspace.write('fair-copy.config.json', '{ "dits": 1 }')
    expect(await watching.until(/nothing built.*\n/)).toContain(
      'Unexpected setting “dits”; did you mean',
    )
    workspace.write('sources/alpha.txt', 'Alpha\n\nZulu.\n')
    workspace.write('fair-copy.config.json', '{ "dist": "out", "sources": "sources/news" }')
    await watching.until(/2 of 2 documents built.*\n/)
    expect(workspace.list('dist').get('alpha.md')).not.toContain('Zulu')
    workspace.write('sources/news/bravo.md', '# Bravo\n\nZulu.\n')
    expect(await watching.until(done)).toMatch(/^bravo\.md changed: 1 of 2/m)
    expect(workspace.list('out').get('bravo.md')).toContain('Zulu')
  })

  it('tries again when another build was at work', async () => {
    watching = new WatchProcess(workspace)
    await watching.until(/Waiting/)
    const lock = takeLock(workspace.path('dist/.fair-copy'), 'dist')
    workspace.write('sources/alpha.txt', 'Alpha\n\nZulu.\n')
    expect(await watching.until(/nothing built.*\n/)).toMatch(/other build \(process \d+\)/)
    lock.release()
    expect(await watching.until(/documents built.*\n/)).toContain('0 errors')
    expect(workspace.list().get('alpha.md')).toContain('Zulu')
  })

  it('writes the reports that were asked for after each build', async () => {
    watching = new WatchProcess(workspace, [
      '--reporter',
      'text',
      '--reporter',
      'json',
      '--output-file.json',
      'report.json',
    ])
    await watching.until(/Waiting/)
    writeFileSync(workspace.path('sources/alpha.txt'), '')
    await watching.until(done)
    const report = JSON.parse(workspace.list('.').get('report.json') ?? '')
    expect(report.summary).toMatchObject({ documents: 2, errors: 1, warnings: 1 })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends well on %s', async (signal) => {
    watching = new WatchProcess(workspace)
    await watching.until(/Waiting/)
    expect(await watching?.stop(signal)).toBe(0)
    expect(workspace.run(['--check'])).toMatchObject({ status: 0 })
  })

  it.each([
    [['--check'], 'Unexpected --watch with --check'],
    [['--dry-run'], 'Unexpected --watch with --dry-run'],
    [['--sources', 'nowhere'], 'ENOENT'],
    [['--config', 'no.json'], 'no.json'],
  ])('does not begin with %j', (args, reason) => {
    const { status, stderr } = workspace.run(['--watch', ...args])
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
  })
})

it('is there for programs, too', { timeout: 60_000 }, async () => {
  const workspace = new Workspace()
  workspace.setSources(texts)
  const stop = new AbortController()
  const [sources, dist] = [workspace.path('sources'), workspace.path('dist')]
  const seen: string[][] = []
  const results: BuildResult[] = []
  for await (const { changed, result, error } of watch({ sources, dist }, stop.signal)) {
    expect(error).toBeUndefined()
    seen.push([...changed])
    if (result !== undefined) results.push(result)
    if (result?.documents === 4) stop.abort()
    else workspace.write('sources/delta.txt', 'Delta echo.\n')
  }
  expect(seen).toEqual([[], ['delta.txt']])
  // What a build told of itself stays, whatever the next one does.
  const [first, second] = results.map(({ changes, written }) => ({ ...changes, written }))
  expect(first?.missing).toContain('alpha.md')
  expect(first?.missing).not.toContain('delta.md')
  expect(first?.changed).toEqual([])
  expect(second?.missing).toEqual(['delta.json', 'delta.md'])
  for (const { changes, written } of results) {
    expect(written).toBe(changes.missing.length + changes.changed.length)
  }
  expect(workspace.list()).toEqual(await listFresh(workspace))
  workspace.remove()
})
