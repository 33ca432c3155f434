import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { Workspace } from '../testing/workspace.ts'

const program = fileURLToPath(new URL('../testing/build-in-workers.js', import.meta.url))
const deadly = new URL('../testing/deadly.js', import.meta.url).href

function openWorkspace(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace()
  onTestFinished(() => workspace.remove())
  workspace.setSources(texts)
  return workspace
}

function build(workspace: Workspace, options: object, ...nodeOptions: string[]) {
  const args = [...nodeOptions, program, JSON.stringify(options)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    ...{ cwd: workspace.folder, encoding: 'utf8' },
  })
  return { stderr, status, result: status === 0 ? JSON.parse(stdout) : undefined }
}

function textsOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`${name}.txt`, `---\ntitle: Alpha\n---\n\nBravo ${name}.\n`]),
  )
}

it('loses the document that a thread dies of, and no other', () => {
  const names = ['alpha', 'bravo', 'charlie', 'deadly', 'echo', 'foxtrot']
  const workspace = openWorkspace(textsOf(names))
  const { result } = build(workspace, { maxWorkers: 2 }, '--import', deadly)
  expect(result.messages).toEqual([
    expect.objectContaining({ path: 'deadly.txt', ruleId: 'internal-error', fatal: true }),
  ])
  expect(result.documents).toBe(5)
  expect(workspace.list().has('foxtrot.md')).toBe(true)
  expect(workspace.list().has('deadly.md')).toBe(false)
})

it('builds in the first thread where that is set, and where there is little to build', () => {
  const workspace = openWorkspace(textsOf(['alpha', 'deadly']))
  for (const options of [{ maxWorkers: 1 }, { maxWorkers: 2, bytesPerWorker: 1000 }]) {
    const { result } = build(workspace, { ...options, force: true }, '--import', deadly)
    expect(result.messages).toEqual([])
    expect(result.documents).toBe(2)
  }
})

it('gives workers what changed, where that is much', () => {
  const names = ['alpha', 'bravo', 'deadly']
  const workspace = openWorkspace(textsOf(names))
  expect(build(workspace, { maxWorkers: 1 }).result.documents).toBe(3)
  expect(build(workspace, { maxWorkers: 2 }, '--import', deadly).result.reused).toBe(3)
  for (const name of names)
    workspace.write(`sources/${name}.txt`, `---\ntitle: Alpha\n---\n\nCharlie ${name}.\n`)
  const { result } = build(workspace, { maxWorkers: 2 }, '--import', deadly)
  expect(result.messages).toHaveLength(1)
  expect(result.documents).toBe(2)
})

it('ends the build for a charset that there is not, as one thread does', () => {
  const workspace = openWorkspace(textsOf(['alpha', 'bravo']))
  const [one, two] = [1, 2].map((maxWorkers) => build(workspace, { maxWorkers, charset: 'alpha' }))
  expect(one?.stderr).toContain('RangeError')
  expect(two?.stderr).toContain('RangeError')
  expect([one?.status, two?.status]).toEqual([1, 1])
})
