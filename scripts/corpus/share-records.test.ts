import { afterEach, beforeEach, expect, it } from 'vitest'
import { Workspace } from './testing/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

const textOf = (slug: string) => `---\ntitle: Alpha\nslug: ${slug}\n---\n\nBravo charlie.\n`
const own = { 'alpha.txt': textOf('alpha'), 'delta.txt': textOf('delta') }
const clashing = { 'bravo.txt': textOf('echo'), 'charlie.txt': textOf('echo') }

it('takes back the record of a document that turned out to share its name', () => {
  workspace.setSources({ ...own, ...clashing })
  expect(workspace.run().status).toBe(1)
  const dist = workspace.list()
  expect([...dist.keys()].filter((path) => path.startsWith('.'))).toEqual([])
  workspace.setSources(own)
  expect(dist).toEqual(workspace.listFresh())
  expect(workspace.run(['--check']).status).toBe(0)
})

it('checks the records of documents that dist does not have', () => {
  workspace.setSources(own)
  workspace.run()
  const dist = workspace.list()
  workspace.remove('dist/alpha.json')
  workspace.setSources({ ...own, ...clashing })
  const { stderr } = workspace.run(['--check'])
  expect(stderr).toContain('alpha.json')
  expect(stderr).not.toContain('documents.ndjson')
  workspace.setSources(own)
  workspace.run()
  expect(workspace.list()).toEqual(dist)
})
