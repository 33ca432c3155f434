import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { kinds } from '../testing/fuzz/kinds.ts'

const program = fileURLToPath(new URL('../../.program/cli.js', import.meta.url))

/** `DOCUMENTS=20000` tries as many of each kind. */
const documents = Number(process.env['DOCUMENTS'] ?? 60)

const sources = Object.entries(kinds).flatMap(([kind, bytes]) =>
  fc.sample(bytes, { numRuns: documents, seed: 1 }).map((content, index) => ({
    path: `${kind.replace(' ', '-')}-${index}.${index % 2 === 0 ? 'txt' : 'md'}`,
    content,
  })),
)

/** Builds `sources` in a folder of its own, written in this order, with this environment. */
function build(files: typeof sources, environment: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'sources'))
  for (const { path, content } of files) writeFileSync(join(folder, 'sources', path), content)
  const { stderr } = spawnSync(process.execPath, [program, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: '1', ...environment },
  })
  const dist = join(folder, 'dist')
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()
  const outputs = paths.filter((path) => /\.(?:md|json)$/.test(path))
  // The summary has the time in it.
  const messages = stderr.trimEnd().split('\n').slice(0, -1)
  return {
    outputs: outputs.map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
    messages,
  }
}

it('gives the same bytes and messages whatever the time zone, the locale and the order of files', () => {
  const here = build(sources, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' })
  const there = build(sources.toReversed(), {
    TZ: 'Asia/Tokyo',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  })
  expect(here.outputs.length).toBeGreaterThan(documents)
  expect(there.messages).toEqual(here.messages)
  expect(there.outputs).toEqual(here.outputs)
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
