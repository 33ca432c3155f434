import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
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
  expect(once.messages.length).toBeGreaterThan(documents / 10)
})
afterAll(() => workspace.remove())

function build(args: readonly string[] = [], options: RunOptions = {}) {
  return readDist(workspace.run(['build', ...args], options))
}

/** Every byte of dist, and what was told. */
function readDist({ lines }: Run) {
  return { files: workspace.list(), messages: lines.filter(isMessage) }
}

/** The summary has the time in it, and a slow build tells how far it is. */
function isMessage(line: string): boolean {
  return /:\d+:\d+ {2}(?:error|warning|note) {2}/.test(line)
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
    expect({ files: other.list(), messages: lines.filter(isMessage) }).toEqual(once)
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

/** Builds `sources` in so many threads, and tells all that the library does. */
function buildInWorkers(maxWorkers: number) {
  const workspace = new Workspace()
  onTestFinished(() => workspace.remove())
  for (const { path, content } of sources) workspace.write(`sources/${path}`, content)
  const program = fileURLToPath(new URL('./testing/build-in-workers.js', import.meta.url))
  const { stdout } = spawnSync(
    process.execPath,
    [program, JSON.stringify({ ...config, maxWorkers })],
    {
      ...{ cwd: workspace.folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
    },
  )
  return { result: JSON.parse(stdout), outputs: workspace.list() }
}

it('gives the same bytes and messages in one thread, in two and in four', () => {
  const one = buildInWorkers(1)
  expect(one.outputs.size).toBeGreaterThan(documents)
  expect(one.result.messages.length).toBeGreaterThan(documents)
  for (const count of [2, 4]) expect(buildInWorkers(count)).toEqual(one)
})
