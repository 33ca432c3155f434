import { mkdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Workspace } from '../testing/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => workspace.remove())

const all = [
  '.gitattributes',
  '.github/workflows/fair-copy.yml',
  'fair-copy.config.ts',
  'sources/a-first-text.txt',
]

function filesOf(path = ''): string[] {
  return [...workspace.list(path)].flatMap(([name, text]) => (text === 'folder' ? [] : name))
}

it('writes what a first build takes, says so, and what comes next', () => {
  const { status, stderr } = workspace.run(['init'])
  expect(status).toBe(0)
  expect(filesOf()).toEqual(all)
  for (const path of all) expect(stderr).toContain(`${path}  written\n`)
  expect(stderr).toContain('npx fair-copy build')
  const built = workspace.run(['build', '--strict'])
  expect([built.status, built.lines]).toEqual([0, [expect.stringMatching(/^1 document, /)]])
  const copy = readFileSync(workspace.path('dist/a-first-text.md'), 'utf8')
  expect(copy).toContain('a number: 1992. Here')
  expect(copy).not.toContain('Related posts')
  // The defaults are those of the build.
  expect(workspace.run(['build', '--sources', 'sources', '--check']).status).toBe(0)
})

it('changes nothing that is there', () => {
  const texts = Object.fromEntries(all.map((path) => [path, `mine: ${path}`]))
  for (const [path, text] of Object.entries(texts)) workspace.write(path, text)
  workspace.write('fair-copy.config.ts', 'export default { sources: "texts" }')
  workspace.write('texts/mine.txt', 'Mine.\n')
  const before = workspace.list('.')
  const { status, lines } = workspace.run(['init'])
  expect(status).toBe(0)
  expect(workspace.list('.')).toEqual(before)
  expect(lines).toContain('texts  left as it is')
  expect(lines.filter((line) => line.endsWith('written'))).toEqual([])
})

it('puts the folders that are named into the config', () => {
  workspace.run(['init', '--sources', "the author's texts", '--dist', 'site/copies'])
  expect(workspace.run(['build']).status).toBe(0)
  expect(filesOf("the author's texts")).toEqual(['a-first-text.txt'])
  expect(workspace.list('site/copies').has('a-first-text.md')).toBe(true)
})

it('puts the workflow at the top of a repository, for the project in a folder of it', () => {
  workspace.write('.git/HEAD', 'ref: refs/heads/main\n')
  workspace.write('README.md', 'of the repository')
  workspace.write('packages/alpha/package.json', '{"dependencies": {"fair-copy": "^0.1.0"}}')
  const { status, lines } = workspace.run(['init'], { folder: 'packages/alpha' })
  expect(status).toBe(0)
  expect(lines).toContain('../../.github/workflows/fair-copy.yml  written')
  expect(filesOf('packages/alpha')).toEqual([
    ...['.gitattributes', 'fair-copy.config.ts', 'package.json', 'sources/a-first-text.txt'],
  ])
  const workflow = readFileSync(workspace.path('.github/workflows/fair-copy.yml'), 'utf8')
  expect(workflow).toContain("working-directory: 'packages/alpha'")
  expect(workflow).toContain('- run: npm install\n')
})

it.each([
  ['a folder in the place of a file', '.gitattributes/x', 'y', 0],
  ['a file in the place of a folder', '.github', 'a file', 2],
])('gets by with %s, or says why it cannot', (_, path, text, status) => {
  workspace.write(path, text)
  const run = workspace.run(['init'])
  expect(run.status).toBe(status)
  if (status === 2) expect(run.lines.at(-1)).toMatch(/^fair-copy: Unexpected .*, expected .*; /)
  expect(readFileSync(workspace.path(path), 'utf8')).toBe(text)
})

it('writes nothing for --help, nor with an operand', () => {
  expect(workspace.run(['init', '--help']).status).toBe(0)
  expect(workspace.run(['init', 'alpha']).status).toBe(2)
  mkdirSync(workspace.path('.github'))
  expect(filesOf()).toEqual([])
})
