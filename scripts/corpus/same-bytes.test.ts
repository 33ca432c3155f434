import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { kinds } from '../testing/fuzz/kinds.ts'
import { findOtherNode, otherMajor } from '../testing/other-node.ts'
import { type Run, type RunOptions, Workspace } from './testing/workspace.ts'

/** `DOCUMENTS=20000` tries as many of each kind. */
const documents = Number(process.env['DOCUMENTS'] ?? 60)

const sources = Object.entries(kinds).flatMap(([kind, bytes]) =>
  fc.sample(bytes, { numRuns: documents, seed: 1 }).map((content, index) => ({
    path: `${kind.replace(' ', '-')}-${index}.${index % 2 === 0 ? 'txt' : 'md'}`,
    content,
  })),
)

const config = {
  removeRepeated: true,
  site: { url: 'https://alpha.example/', title: 'Alpha' },
}

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let workspace: Workspace
let once: ReturnType<typeof readDist>
beforeAll(() => {
  workspace = new Workspace()
  for (const { path, content } of sources) workspace.write(`sources/${path}`, content)
  workspace.write('fair-copy.config.json', JSON.stringify(config))
  once = build()
  expect(once.files.size).toBeGreaterThan(documents)
})
afterAll(() => workspace.remove())

function build(args: readonly string[] = [], options: RunOptions = {}) {
  return readDist(workspace.run(['build', ...args], options))
}

/** Every byte of dist, and what was told. */
function readDist({ lines }: Run) {
  // The summary has the time in it.
  return { files: workspace.list(), messages: lines.slice(0, -1) }
}

const otherNode = findOtherNode()

describe('the bytes of dist, and the messages, are the same', () => {
  it('in a warm build', () => {
    expect(build()).toEqual(once)
  })

  it('in a forced build', () => {
    expect(build(['--force'])).toEqual(once)
  })

  it('in another time zone and locale, in another folder, with the sources listed in reverse', () => {
    const other = new Workspace()
    onTestFinished(() => other.remove())
    for (const { path, content } of sources.toReversed()) other.write(`sources/${path}`, content)
    other.write('fair-copy.config.json', JSON.stringify(config))
    const { lines } = other.run(['build'], {
      preload: new URL('testing/reverse-folders.js', import.meta.url).href,
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    })
    expect({ files: other.list(), messages: lines.slice(0, -1) }).toEqual(once)
  })

  it('in three shards that are joined', () => {
    workspace.remove('dist')
    for (const name of ['1/3', '2/3', '3/3']) {
      workspace.run(['build', '--shard', name, '--dist', `shards/${name}`])
    }
    const run = workspace.run(['merge', 'shards/1/3', 'shards/2/3', 'shards/3/3'])
    expect(readDist(run)).toEqual(once)
  })

  it.skipIf(otherNode === undefined)(
    `on Node ${otherMajor}${otherNode === undefined ? ' (skipped: it cannot be had here)' : ''}`,
    () => {
      workspace.remove('dist')
      expect(build([], { node: otherNode ?? '' })).toEqual(once)
    },
  )
})

const worker = `
import('node:worker_threads').then(async ({ parentPort, workerData }) => {
  const { fairCopy } = await import(workerData.library)
  const copies = []
  for (const { path, content } of workerData.sources) {
    const file = await fairCopy({ path, bytes: content })
    copies.push([path, String(file), JSON.stringify(file.data.record ?? null), file.messages.map(String)])
  }
  parentPort.postMessage(copies)
})`
const library = new URL('../../.program/index.js', import.meta.url).href

/** Copies `sources` in so many threads at once, of which each takes every so manieth. */
async function copyIn(threads: number): Promise<unknown[]> {
  const shares = Array.from({ length: threads }, (_, share) =>
    sources.filter((_, index) => index % threads === share),
  )
  const copies = await Promise.all(
    shares.map(
      (share) =>
        new Promise<unknown[][]>((resolve, reject) => {
          new Worker(worker, { eval: true, workerData: { library, sources: share } })
            .once('message', resolve)
            .once('error', reject)
        }),
    ),
  )
  return copies.flat().toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
}

it('gives the same copies in one worker thread and in four', async () => {
  const [one, four] = [await copyIn(1), await copyIn(4)]
  expect(one).toHaveLength(sources.length)
  expect(four).toEqual(one)
})
