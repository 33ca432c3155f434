import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from './testing/workspace.ts'

const article = (title: string) =>
  `Title of ${title} here\n\nAlpha bravo charlie delta echo foxtrot.\n`

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({
    'one.txt': article('one'),
    'two.txt': article('two'),
    'old/three.txt': article('three'),
  })
  workspace.run()
})
afterEach(() => workspace.remove())

/** Three kinds of changes at once: a copy that was edited, one that is gone, a source that is gone, and a new one. */
function disturb(): void {
  workspace.write('dist/one.md', String(workspace.list().get('one.md')).replace('charlie', 'zulu'))
  workspace.remove('dist/two.json')
  workspace.remove('sources/old')
  workspace.write('sources/four.txt', article('four'))
}

const shared = ['documents.ndjson', 'index.json', 'manifest.json']

/** The files of dist, with what shows that somebody wrote them. */
const stamps = () =>
  [...workspace.list()].map(([path, text]) => {
    const { mtimeMs, ino } = statSync(workspace.path('dist', path))
    return [path, text, mtimeMs, ino]
  })

describe('what a build changes', () => {
  it('is listed apart by --check, with a short diff, and nothing is written', () => {
    disturb()
    const before = stamps()
    const { status, stderr } = workspace.run(['--check'])
    expect(status).toBe(1)
    const listed = stderr.split('\n').filter((line) => /^dist\/\S+ {2}/.test(line))
    expect(listed).toEqual([
      ...['four.json', 'four.md', 'two.json'].map((path) => `dist/${path}  missing`),
      ...['documents.ndjson', 'index.json', 'manifest.json', 'one.md'].map(
        (path) => `dist/${path}  changed`,
      ),
      ...['old/three.json', 'old/three.md'].map((path) => `dist/${path}  stale`),
    ])
    expect(stderr).toMatch(
      /\ndist\/one\.md:\d+, as it is \(-\) and as it should be \(\+\):\n( {4}\n)? {2}- Alpha bravo zulu delta echo foxtrot\.\n {2}\+ Alpha bravo charlie delta echo foxtrot\.\n/,
    )
    expect(stderr).toContain('run the build without --check\n')
    expect(stamps()).toEqual(before)
  })

  it.each([
    ['index.json', '"title":"', '"title":"Zulu '],
    ['documents.ndjson', '"words":', '"words":9'],
    ['manifest.json', '"fingerprint": "', '"fingerprint": "0'],
  ])('is shown by --check where it is %s alone', (name, was, is) => {
    const text = String(workspace.list().get(name))
    workspace.write(`dist/${name}`, text.replace(was, is))
    const { status, stderr } = workspace.run(['--check'])
    const line = text.slice(0, text.indexOf(was)).split('\n').length
    expect(status).toBe(1)
    expect(stderr).toContain(`\ndist/${name}:${line}, as it is (-) and as it should be (+):\n`)
    const [, removed, added] = /\n {2}- (.*)\n {2}\+ (.*)\n/.exec(stderr) ?? []
    expect(removed).toContain(is)
    expect(added).toContain(was)
  })

  it('is told of by other reporters of --check as errors at the files', () => {
    disturb()
    const args = [
      '--check',
      '--quiet',
      '--reporter',
      'sarif',
      '--reporter',
      'json',
      '--output-file.json',
      'a.json',
    ]
    const { stdout } = workspace.run(args)
    const { results } = JSON.parse(stdout).runs[0]
    expect(results).toHaveLength(9)
    expect(results[0]).toMatchObject({ ruleId: 'dist-differs', level: 'error' })
    const { differences } = JSON.parse(readFileSync(workspace.path('a.json'), 'utf8'))
    expect(differences.missing).toEqual(['four.json', 'four.md', 'two.json'])
  })

  it('is told of beforehand by --dry-run, and afterwards as JSON', () => {
    disturb()
    const before = stamps()
    const dry = workspace.run(['--dry-run', '--changes', 'dry.json'])
    expect(dry.status).toBe(0)
    expect(dry.stderr).toMatch(/^dist\/four\.md {2}would be added$/m)
    expect(dry.stderr).toMatch(/^dist\/one\.md {2}would be changed$/m)
    expect(dry.stderr).toMatch(/^dist\/old\/three\.md {2}would be removed$/m)
    expect(stamps()).toEqual(before)
    const built = workspace.run(['--verbose', '--changes', 'reports/deep/changes.json'])
    expect(built.stderr).toMatch(/^dist\/four\.md {2}added$/m)
    const changes = readFileSync(workspace.path('reports/deep/changes.json'), 'utf8')
    expect(JSON.parse(changes)).toEqual({
      added: ['four.json', 'four.md', 'two.json'],
      changed: [...shared, 'one.md'],
      removed: ['old/three.json', 'old/three.md'],
    })
    expect(readFileSync(workspace.path('dry.json'), 'utf8')).toBe(changes)
    workspace.run(['--changes', 'none.json'])
    expect(JSON.parse(readFileSync(workspace.path('none.json'), 'utf8'))).toEqual({
      ...{ added: [], changed: [], removed: [] },
    })
  })

  it('leaves files of others alone, and tells of them', () => {
    workspace.write('dist/mine.txt', 'Mine.\n')
    workspace.write('dist/old/mine.md', 'Mine.\n')
    workspace.write('dist/.gitkeep', '')
    workspace.remove('sources/old')
    const { stderr } = workspace.run()
    const told = [...stderr.matchAll(/^(\S+):1:1 {2}note {2}.* {2}foreign-file$/gm)]
    expect(told.map(([, path]) => path)).toEqual(['dist/mine.txt', 'dist/old/mine.md'])
    expect(workspace.list().get('old/mine.md')).toBe('Mine.\n')
    expect(workspace.run(['--check'])).toMatchObject({ status: 0 })
  })
})

describe('clean', () => {
  it('removes what builds wrote, and nothing else', () => {
    workspace.write('dist/mine.txt', 'Mine.\n')
    workspace.write('dist/old/mine.md', 'Mine.\n')
    appendFileSync(workspace.path('dist/one.md'), 'By hand.\n')
    const edited = String(workspace.list().get('one.md'))
    const before = workspace.list('sources')
    const { status, lines } = workspace.run(['clean'])
    expect(status).toBe(0)
    expect(lines).toEqual([
      'dist/one.md  kept, since it was changed by somebody else',
      expect.stringMatching(/^\d+ files of dist removed$/),
    ])
    expect([...workspace.list()]).toEqual([
      ['mine.txt', 'Mine.\n'],
      ['old', 'folder'],
      ['old/mine.md', 'Mine.\n'],
      ['one.md', edited],
    ])
    expect(workspace.list('sources')).toEqual(before)
    expect(workspace.run(['clean']).lines).toEqual(['0 files of dist removed'])
  })

  it('leaves no trace where nobody else wrote', () => {
    workspace.run(['clean', '--quiet'])
    expect([...workspace.list()]).toEqual([])
    expect(workspace.run(['clean', '--dist', 'nowhere'])).toMatchObject({ status: 0 })
  })

  it('touches nothing outside, whatever the manifest says', () => {
    workspace.write('precious.txt', 'Alpha.\n')
    const manifest = JSON.parse(String(workspace.list().get('manifest.json')))
    const { sha256 } = manifest.outputs[0]
    manifest.outputs.push({ path: '../precious.txt', sha256, source: null })
    workspace.write('dist/manifest.json', JSON.stringify(manifest))
    expect(workspace.run(['clean'])).toMatchObject({ status: 0 })
    expect(workspace.list('.').get('precious.txt')).toBe('Alpha.\n')
  })
})

describe('what is no source', () => {
  it('is named by .fair-copyignore, as git would read it', () => {
    workspace.write('sources/old/keep.txt', article('keep'))
    workspace.write('sources/Draft.txt', article('Draft'))
    workspace.write('sources/draft.txt', article('draft'))
    workspace.write('sources/drafts.md/a.txt', article('a'))
    workspace.write(
      'sources/.fair-copyignore',
      '# not these\n/old/*\n!keep.txt\nDraft.txt\ndrafts.md/\n',
    )
    const { stderr } = workspace.run()
    expect(stderr).toContain('2 sources ignored')
    const copies = [...workspace.list().keys()].filter((path) => path.endsWith('.md'))
    expect(copies).toEqual(['draft.md', 'old/keep.md', 'one.md', 'two.md'])
    workspace.remove('sources/.fair-copyignore')
    workspace.write('sources/.fair-copyignore/a', '')
    expect(workspace.run()).toMatchObject({ status: 2 })
  })

  it('is the link that an editor puts up beside a file', async () => {
    const { symlinkSync } = await import('node:fs')
    symlinkSync('user@host.123:456', workspace.path('sources/.#one.txt'))
    expect(workspace.run()).toMatchObject({ status: 0 })
  })
})

describe('a build after a build', () => {
  const reused = () => Number(/\((\d+) as before\)/.exec(workspace.run().stderr)?.[1] ?? 0)
  const expectFresh = () => {
    const dist = workspace.list()
    workspace.remove('dist')
    workspace.run()
    expect(dist).toEqual(workspace.list())
  }

  it.each<[string, () => void, number]>([
    ['a sidecar', () => workspace.write('sources/one.meta.yaml', 'title: Other\n'), 2],
    [
      'a moved source',
      () => {
        workspace.write('sources/new/place/one.txt', article('one'))
        workspace.remove('sources/one.txt')
      },
      2,
    ],
    ['the config', () => workspace.write('fair-copy.config.json', '{ "dates": "plain" }'), 0],
    [
      'another version',
      () => {
        const { fingerprint, ...rest } = JSON.parse(String(workspace.list().get('manifest.json')))
        workspace.write(
          'dist/manifest.json',
          JSON.stringify({ fingerprint: `${fingerprint}0`, ...rest }),
        )
      },
      0,
    ],
  ])('follows %s', (_, change, count) => {
    change()
    expect(reused()).toBe(count)
    expect(reused()).toBe(3)
    expectFresh()
  })

  it('follows a sidecar to another name, and its end', () => {
    workspace.write('sources/one.meta.yaml', 'title: Other\n')
    workspace.run()
    workspace.write('sources/one.meta.yml', 'title: Other\n')
    workspace.remove('sources/one.meta.yaml')
    expect(reused()).toBe(2)
    workspace.remove('sources/one.meta.yml')
    expect(reused()).toBe(2)
    expect(workspace.list().get('one.md')).toContain('Title of one here')
    expectFresh()
  })
})
