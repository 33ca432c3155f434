import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { findOtherNode, otherMajor } from '../other-node.ts'
import { readmeWorkflow, runsOf } from './github-files.ts'
import { InstalledProject } from './installed-project.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bin = (name: string) => `${root}node_modules/.bin/${name}`

// The npm client takes its time, above all beside other tests.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let project: InstalledProject
beforeAll(() => {
  project = new InstalledProject()
})
afterAll(() => project.remove())

const otherNode = findOtherNode()

describe('the package', () => {
  it('holds the program, its types and what must be said of it, and nothing else', () => {
    const files = project.list('node_modules/fair-copy')
    const shapes = [
      /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
      /^\.program\/(?:types\/)?package\.json$/,
      /^\.program\/(?:language-model|phrase-table)-[A-Z0-9]{8}\.bin$/,
      /^\.program\/(?:cli\.js|index\.mjs|worker\.js)$/,
      /^\.program\/(?:command-line|library|document-worker|late-[a-z-]+|[a-z.-]+-[A-Z0-9]{8})\.cjs$/,
      /^\.program\/LICENSES\.txt$/,
      /^\.program\/types\/scripts\/[a-z/-]+\.d\.ts$/,
    ]
    expect(files.filter((path) => !shapes.some((shape) => shape.test(path)))).toEqual([])
    for (const name of ['LICENSE', 'README.md', '.program/cli.js', '.program/LICENSES.txt']) {
      expect(files).toContain(name)
    }
    for (const name of ['index', 'contract/record', 'contract/manifest', 'contract/catalogue']) {
      expect(files).toContain(`.program/types/scripts/${name}.d.ts`)
    }
  })

  it('holds no code that the program does not come by', () => {
    const folder = 'node_modules/fair-copy/.program'
    const reached = new Set(['cli.js', 'index.mjs'])
    for (const name of reached) {
      const text = project.read(`${folder}/${name}`)
      for (const [, other = ''] of text.matchAll(/["']\.\/([\w.-]+\.(?:[cm]?js|bin))["']/g))
        reached.add(other)
    }
    const files = project.list(folder).filter((path) => /\.(?:[cm]?js|bin)$/.test(path))
    expect(files).toEqual([...reached].sort())
  })

  it('brings few packages with it, and each that it names', () => {
    const lock = JSON.parse(project.read('package-lock.json'))
    const installed = Object.keys(lock.packages).map((path) => path.replace('node_modules/', ''))
    for (const name of Object.keys(manifest.dependencies)) expect(installed).toContain(name)
    expect(installed.length).toBeLessThan(20)
    const deprecated = Object.entries<{ deprecated?: string }>(lock.packages)
    expect(deprecated.filter(([, entry]) => entry.deprecated !== undefined)).toEqual([])
  })

  it('is known by the code that stands in this repository', () => {
    const source = '# Alpha\n\nBravo.\n'
    project.write('known/sources/alpha.md', source)
    project.sh('npx fair-copy --sources known/sources --dist known/packed')
    const args = ['--sources', 'known/sources', '--dist', 'known/own']
    execFileSync(process.execPath, [`${root}.program/cli.js`, ...args], {
      ...{ cwd: project.folder, stdio: 'pipe' },
    })
    expect(project.read('known/packed/manifest.json')).toBe(project.read('known/own/manifest.json'))
    project.remove('known')
  })

  it.each([
    ['publint', ['run', '--strict', '--pack', 'false'], /All good/],
    // Node 20.19 and newer `require` modules, too.
    [
      'attw',
      ['--profile', 'esm-only', '--no-color', '--no-emoji'],
      /node16 \(from ESM\) │ OK \(ESM\)/,
    ],
  ])('satisfies %s', (name, args, pattern) => {
    const target = name === 'attw' ? project.tarball : `${project.folder}/node_modules/fair-copy`
    const { status, stdout, stderr } = spawnSync(bin(name), [...args, target], { encoding: 'utf8' })
    expect(stdout + stderr).toMatch(pattern)
    expect(status).toBe(0)
  })

  it.each([
    ['nodenext', 'nodenext'],
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('has types for a module of %s that is resolved by %s', (module, moduleResolution) => {
    project.write('importer/index.ts', importer)
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2023']
    // Without the types of Node, which not every importer has.
    const how = ['--module', module, '--moduleResolution', moduleResolution, '--lib', 'es2023,dom']
    const check = (file: string) =>
      spawnSync(bin('tsc'), [...options, ...how, file], { cwd: project.folder, encoding: 'utf8' })
    const { status, stdout } = check('importer/index.ts')
    expect(stdout).toBe('')
    expect(status).toBe(0)
    project.write('importer/wrong.ts', importer.replace("sources: 'texts'", 'sources: 1'))
    expect(check('importer/wrong.ts').stdout).toContain("not assignable to type 'string'")
  })
})

const importer = `
import { build, type BuildResult, defineConfig, type DocumentRecord, fairCopy, merge, verify } from 'fair-copy'

export const config = defineConfig({ sources: 'texts', site: { url: 'https://alpha.example/', title: 'Alpha' } })
const result: BuildResult = await build({ ...config, check: true })
const joined: BuildResult = await merge({ ...config, shards: ['alpha', 'bravo'] })
const file = await fairCopy({ path: 'alpha.txt', bytes: new TextEncoder().encode('Alpha.') })
const record: DocumentRecord | undefined = file.data.record
export const all = [result.documents, joined.words, record?.tree.children.length, String(file)]
for (const proof of verify({ sources: 'texts', dist: 'dist' })) all.push(proof.verdict)
`

describe.each([
  ['this Node', process.execPath],
  [`Node ${otherMajor}`, otherNode],
])('in an empty project, on %s', (_, node) => {
  const start = { ...(node !== undefined && { node }) }
  const written = ['sources', 'dist', 'fair-copy.config.ts', '.github', '.gitattributes']

  it.skipIf(node === undefined)(
    'init, build, verify and the workflow of init work together',
    () => {
      for (const path of written) project.remove(path)
      const { status, stderr } = project.sh('npx fair-copy init && npx fair-copy build', start)
      expect(stderr).toContain('1 document, ')
      expect(stderr).toContain('0 errors, 0 warnings')
      expect(status).toBe(0)
      expect(project.list('dist')).toContain('a-first-text.md')
      expect(project.read('dist/a-first-text.md')).not.toContain('Related posts')
      expect(project.sh('npx fair-copy verify', start).status).toBe(0)

      const [install = '', check = ''] = runsOf(project.read('.github/workflows/fair-copy.yml'))
      expect(install).toBe('npm ci')
      expect(project.sh(check, start).status).toBe(0)
      project.write('sources/bravo.txt', 'Bravo.\n')
      const changed = project.sh(check, start)
      expect(changed.stderr).toContain('::error file=dist/bravo.md')
      expect(changed.status).toBe(1)
    },
  )
})

describe('the workflow of shards in the README', () => {
  it('gives what one build gives, by its commands as they stand', () => {
    const workflow = readmeWorkflow('matrix:')
    expect(project.sh(runsOf(workflow, 'shard')[0] ?? '').status).toBe(0)
    project.remove('sources')
    for (const name of ['alpha', 'bravo', 'charlie', 'delta', 'echo']) {
      project.write(`sources/${name}.md`, `# ${name}\n\nBravo charlie.\n`)
    }
    project.remove('dist')
    expect(project.sh('npx fair-copy build --dist whole').status).toBe(0)
    for (const shard of [1, 2, 3, 4]) {
      const [, build = ''] = runsOf(workflow, 'shard', { shard })
      expect(build).toContain(`${shard}/4`)
      expect(project.sh(build).status).toBe(0)
      // What the steps that upload and download do.
      project.sh(`mkdir -p shards && mv dist shards/shard-${shard}`)
    }
    const [, merge = ''] = runsOf(workflow, 'merge')
    expect(project.sh(merge).status).toBe(0)
    expect(project.sh('diff -r whole dist')).toMatchObject({ status: 0, stdout: '' })
  })
})

it('every version of Node in the workflow of this repository runs the program', () => {
  const text = readFileSync(`${root}.github/workflows/ci.yml`, 'utf8')
  expect(text).toContain("node: ['20.19', '22', '24']")
  expect(manifest.engines.node).toBe('>=20.19')
})
