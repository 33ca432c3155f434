import { cpSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openClaims } from '../claims.ts'
import { Workspace } from '../testing/workspace.ts'
import { takeShare } from './shard.ts'

const page = (name: string) => `The Daily\n\n${name} alpha bravo charlie.\n\nDelta echo.\n`

/** With all that a document has to do with others: clashing names, sidecars, neighbours; and with errors. */
const texts = {
  'alpha.txt': 'Alpha bravo.\n',
  'Clash.md': '# Bravo\n\nCharlie **delta**.\n',
  'clash.txt': 'Charlie\n\nDelta echo ( foxtrot.\n',
  'clash/one.txt': 'Alpha.\n',
  'index.txt': 'Wants the name of the catalogue.\n',
  'broken.txt': '---\nalpha: {\n---\nAlpha.\n',
  'broken.meta.yaml': 'title: "Alpha\n',
  'beside.txt': 'Alpha bravo charlie.\n',
  'beside.meta.yaml': 'title: Bravo\ndraft: no\n',
  'stray.meta.yaml': 'title: Of no text\n',
  'picture.png': 'no source',
  'Folder/one.txt': 'Alpha.\n',
  'folder/two.txt': 'Alpha.\n',
  'file.md/one.txt': 'A folder of this name.\n',
  'file.txt': 'A file of this name.\n',
  'same/one.md': '---\nslug: alpha\n---\nAlpha.\n',
  'same/two.md': '---\nslug: alpha\n---\nBravo.\n',
  'same/three.md': '---\nslug: Alpha\n---\nCharlie.\n',
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`web/${name}.txt`, page(name)]),
  ),
}

const config = {
  removeRepeated: true,
  site: { url: 'https://alpha.example/', title: 'Alpha' },
}

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let workspace: Workspace
/** Has the three shards of these texts, as they are built. */
let shared: Workspace
beforeAll(() => {
  shared = newWorkspace()
  buildShards(3, { where: shared })
})
afterAll(() => shared.remove())
beforeEach(() => {
  workspace = newWorkspace()
})
afterEach(() => workspace.remove())

function newWorkspace(): Workspace {
  const made = new Workspace()
  made.setSources(texts)
  made.write('fair-copy.config.json', JSON.stringify(config))
  return made
}

function buildShards(count: number, { args = [], where = workspace }: Where = {}): string[] {
  const folders = Array.from({ length: count }, (_, index) => `shards/${index + 1}`)
  for (const [index, dist] of folders.entries()) {
    const { status, stderr } = where.run([
      ...['build', '--shard', `${index + 1}/${count}`, '--dist', dist, ...args],
    ])
    if (status === 2) throw new Error(stderr)
  }
  return folders
}

interface Where {
  readonly args?: readonly string[]
  readonly where?: Workspace
}

/** The messages of a run, in a form in which nothing but the time is left out, which nobody can repeat. */
function reportOf(...args: string[]) {
  const reports = ['json', 'sarif', 'junit'].flatMap((name) => [
    ...['--reporter', name, `--output-file.${name}`, `reports/${name}`],
  ])
  const { status, stderr } = workspace.run([...args, ...reports])
  return { status, stderr, reports: workspace.list('reports') }
}

describe.each([1, 2, 3, 25])('a build in %i shards', (count) => {
  it('is joined to the bytes and messages of one build', () => {
    const whole = reportOf('build')
    const dist = workspace.list()
    expect(whole.status).toBe(1)
    expect(dist.size).toBeGreaterThan(20)
    workspace.remove('dist')
    workspace.remove('reports')
    // The order in which the folders are named means nothing.
    const joined = reportOf('merge', ...buildShards(count).reverse())
    expect(workspace.list()).toEqual(dist)
    expect(joined).toEqual(whole)
  })
})

describe('a shard', () => {
  it('is no larger than another by more than a source', () => {
    const paths = Array.from({ length: 100 }, (_, index) => `alpha-${index}.txt`)
    const shares = [1, 2, 3, 4, 5, 6, 7].map((index) => takeShare(paths, { index, count: 7 }))
    expect(shares.map(({ length }) => length)).toEqual([15, 15, 14, 14, 14, 14, 14])
    expect(shares.flat().sort()).toEqual(paths.sort())
  })

  it('leaves out no document that the whole build has', () => {
    const slug = fc.array(fc.constantFrom('a', 'A', 'a.md', 'a.json', 'b'), {
      minLength: 1,
      maxLength: 4,
    })
    const slugs = fc.array(
      slug.map((names) => names.join('/')),
      { maxLength: 12 },
    )
    const refusedOf = (files: readonly { slug: string; file: VFile }[]) => {
      const fileOf = (path: string): VFile => {
        const found = files.find(({ file }) => file.path === path)
        if (found === undefined) throw new Error(path)
        return found.file
      }
      const claims = openClaims(['index.json'], fileOf)
      const refused = new Set<string>()
      for (const { slug, file } of files) {
        const { isGranted, rival } = claims.claim(slug, file)
        if (!isGranted) refused.add(file.path)
        if (rival !== undefined) refused.add(rival)
      }
      return refused
    }
    fc.assert(
      fc.property(slugs, fc.nat(2 ** 12), (all, bits) => {
        const files = () =>
          all.map((slug, index) => ({ slug, file: new VFile({ path: `${index}` }) }))
        const whole = refusedOf(files())
        const part = refusedOf(files().filter((_, index) => (bits >> index) % 2 === 1))
        expect([...part].filter((path) => !whole.has(path))).toEqual([])
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('is reused, and touches nothing, when nothing changed', () => {
    buildShards(2)
    const times = () =>
      ['shards/1', 'shards/2'].flatMap((folder) =>
        [...workspace.list(folder).keys()].map(
          (path) => statSync(workspace.path(folder, path)).mtimeMs,
        ),
      )
    const before = [times(), workspace.list('shards')]
    buildShards(2)
    expect([times(), workspace.list('shards')]).toEqual(before)
    const { lines } = workspace.run(['build', '--shard', '1/2', '--dist', 'shards/1'])
    expect(lines.at(-1)).toMatch(/\(\d+ as before\).* 0 files written/)
    buildShards(2, { args: ['--force'] })
    expect([times(), workspace.list('shards')]).toEqual(before)
    expect(
      workspace.run(['build', '--shard', '1/2', '--dist', 'shards/1', '--check']).stderr,
    ).not.toMatch(/ {2}(?:missing|changed|stale)$/m)
  })

  it('takes from a whole dist what is its own, and a whole build from a shard what it can', () => {
    workspace.run()
    const whole = workspace.list()
    workspace.run(['build', '--shard', '2/2'])
    buildShards(2)
    expect(workspace.list()).toEqual(workspace.list('shards/2'))
    expect(workspace.run().lines.at(-1)).toMatch(/\(\d+ as before\)/)
    expect(workspace.list()).toEqual(whole)
    workspace.run(['build', '--shard', '1/1'])
    expect(workspace.list().has('index.json')).toBe(false)
    workspace.run()
    expect(workspace.list()).toEqual(whole)
  })

  it('is not verified, since it is no whole, and is cleaned as any dist', () => {
    buildShards(2)
    const { status, lines } = workspace.run(['verify', '--dist', 'shards/1'])
    expect([status, lines[0]]).toEqual([2, expect.stringContaining('fair-copy merge')])
    expect(workspace.run(['clean', '--dist', 'shards/1']).status).toBe(0)
    expect(workspace.list('shards/1').size).toBe(0)
  })

  it.each(['0/2', '3/2', '1', '1/', '-1/2', '1/0', 'a/b', '1.5/2'])(
    'is not called “%s”',
    (name) => {
      const { status, lines } = workspace.run(['build', `--shard=${name}`])
      expect([status, lines[0]]).toEqual([2, expect.stringMatching(/^fair-copy: Unexpected shard/)])
      expect(workspace.list().size).toBe(0)
    },
  )
})

describe('merge', () => {
  it('touches what changed alone, removes what is stale, and leaves what is somebody else’s', () => {
    workspace.run(['merge', ...buildShards(2)])
    workspace.write('dist/mine.txt', 'of nobody’s build')
    const stateOf = () =>
      new Map(
        [...workspace.list().keys()].map((path) => [
          path,
          statSync(workspace.path('dist', path)).ino,
        ]),
      )
    const before = stateOf()
    expect(workspace.run(['merge', 'shards/1', 'shards/2']).lines.at(-1)).toContain(
      '0 files written',
    )
    expect(stateOf()).toEqual(before)
    workspace.remove('sources/web/a.txt')
    workspace.write('sources/beside.txt', 'Alpha bravo delta.\n')
    const { stderr } = workspace.run(['merge', ...buildShards(2), '--changes', 'changes.json'])
    expect(stderr).toContain('dist/mine.txt:1:1  note')
    const changes = JSON.parse(readFileSync(workspace.path('changes.json'), 'utf8'))
    expect(changes).toMatchObject({ added: [], removed: ['web/a.json', 'web/a.md'] })
    expect(changes.changed).toContain('beside.md')
    expect(changes.changed).not.toContain('web/b.md')
    workspace.remove('dist/mine.txt')
    expect(workspace.list()).toEqual(workspace.listFresh())
  })

  it('compares with dist, and writes nothing, when it is to check', () => {
    const folders = buildShards(2)
    const { status, lines } = workspace.run(['merge', ...folders, '--check'])
    expect([status, workspace.list().size]).toEqual([1, 0])
    expect(lines).toContain('dist/alpha.md  missing')
    workspace.run(['merge', ...folders, '--dry-run'])
    expect(workspace.list().size).toBe(0)
    workspace.run(['build'])
    expect(workspace.run(['merge', ...folders, '--check']).stderr).not.toMatch(/^dist\//m)
    workspace.setSources({ 'alpha.txt': 'Alpha bravo.\n' })
    workspace.run(['build'])
    const checked = workspace.run(['merge', ...buildShards(2), '--check'])
    expect(checked.status).toBe(0)
  })

  it('fails for warnings where a build does', () => {
    workspace.setSources({
      'alpha.txt': 'Alpha\n\nDelta echo ( foxtrot.\n',
      'bravo.txt': 'Bravo.\n',
    })
    const folders = buildShards(2)
    expect(workspace.run(['merge', ...folders]).status).toBe(0)
    expect(workspace.run(['merge', ...folders, '--strict']).status).toBe(1)
    expect(workspace.run(['merge', ...folders, '--max-warnings', '1']).status).toBe(0)
  })

  it.each<[string, (folders: string[]) => string[], RegExp]>([
    ['without a shard', ([one = '']) => [one], /without shard 2\/3, 3\/3/],
    ['with a shard twice', ([one = '', ...more]) => [one, one, ...more], /second shard 1\/3/],
    [
      'with a shard of a build in other numbers',
      (folders) => {
        workspace.run(['build', '--shard', '2/4', '--dist', 'other'])
        return [...folders.slice(0, 1), 'other', ...folders.slice(2)]
      },
      /2\/4.*of 3/,
    ],
    [
      'with a shard of another version',
      (folders) => {
        edit('shards/2/manifest.json', /("fingerprint": ")\w+/, '$1abc')
        return folders
      },
      /shards\/2 of another version or configuration/,
    ],
    [
      'with a shard of another configuration',
      (folders) => {
        workspace.run([
          'build',
          '--shard',
          '2/3',
          '--dist',
          'shards/2',
          '--charset',
          'windows-1252',
        ])
        return folders
      },
      /of another version or configuration/,
    ],
    [
      'with a shard of a source that changed, though it has another in it',
      (folders) => {
        workspace.write('sources/alpha.txt', 'Alpha delta.\n')
        workspace.run(['build', '--shard', '2/3', '--dist', 'shards/2'])
        return folders
      },
      /other sources/,
    ],
    [
      'with a shard that lacks a source',
      (folders) => {
        edit('shards/2/manifest.json', /\n {4}\{"path":"[^"]*","stamp".*,(?=\n)/, '')
        return folders
      },
      /not all that each of them saw/,
    ],
    [
      'with an output that somebody edited',
      (folders) => {
        edit('shards/1/beside.md', /bravo/, 'brave')
        return folders
      },
      /changed shards\/1\/beside\.md/,
    ],
    [
      'with an output that was not copied',
      (folders) => {
        rmSync(workspace.path('shards/1/beside.json'))
        return folders
      },
      /missing shards\/1\/beside\.json/,
    ],
    [
      'with an output that its manifest has no more',
      (folders) => {
        edit('shards/1/manifest.json', /\n {4}\{"path":"beside.json".*,(?=\n)/, '')
        return folders
      },
      /outputs of beside\.txt/,
    ],
    [
      'with a link in the place of a folder',
      (folders) => {
        cpSync(workspace.path('shards/1/web'), workspace.path('elsewhere'), { recursive: true })
        workspace.remove('shards/1/web')
        symlinkSync(workspace.path('elsewhere'), workspace.path('shards/1/web'))
        return folders
      },
      /missing shards\/1\/web/,
    ],
    [
      'with a whole dist',
      (folders) => {
        workspace.run(['build', '--dist', 'whole'])
        return ['whole', ...folders]
      },
      /of no shard/,
    ],
    [
      'with a broken manifest',
      (folders) => {
        workspace.write('shards/1/manifest.json', '{"shard": {')
        return folders
      },
      /no JSON/,
    ],
    ['with a folder that is not there', (folders) => ['nowhere', ...folders], /nowhere without/],
    ['of nothing', () => [], /folders of all shards/],
    ['into one of the shards', (folders) => [...folders, '--dist', 'shards/1'], /lie apart/],
  ])('exits 2 %s', (_, breakIt, line) => {
    cpSync(shared.path('shards'), workspace.path('shards'), { recursive: true })
    const folders = ['shards/1', 'shards/2', 'shards/3']
    const { status, lines } = workspace.run(['merge', ...breakIt(folders)])
    expect(lines[0]).toMatch(line)
    expect(lines[0]).toMatch(/^fair-copy: Unexpected .*[,;] expected /)
    expect(status).toBe(2)
    expect(workspace.list().size).toBe(0)
  })
})

function edit(path: string, what: RegExp, by: string): void {
  const text = readFileSync(workspace.path(path), 'utf8')
  expect(text).toMatch(what)
  workspace.write(path, text.replace(what, by))
}
