import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workspace } from '../corpus/testing/workspace.ts'

/** Two sources with two warnings each, one with a note, and one that is broken. */
const hole = 'Alpha bravo ( charlie delta.\n\nEcho foxtrot ( golf hotel.\n'
const text = (title: string, body: string) => `---\ntitle: ${title}\n---\n${body}`
const texts = {
  'one.txt': text('One', hole),
  'old/two.txt': text('Two', hole),
  'note.txt': 'Alpha bravo.\n',
}
const lost = 'report-lost-links'

let workspace: Workspace
beforeAll(() => {
  workspace = new Workspace()
  workspace.setSources(texts)
})
afterAll(() => workspace.remove())

/** The messages, as “severity rule path”, of a build by `config`. */
function run(config: object, args: readonly string[] = []) {
  workspace.write('fair-copy.config.json', JSON.stringify(config))
  const { status, stdout, stderr } = workspace.run(['--reporter', 'json', ...args])
  const {
    messages = [],
  }: { messages?: { severity: string; rule: string; path: string; line: number }[] } =
    stdout === '' ? {} : JSON.parse(stdout)
  const told = messages.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`)
  return { status, stderr, told, messages }
}

const ofLost = (told: readonly string[]) => told.filter((line) => line.includes(lost)).sort()

describe('the number of warnings that may be', () => {
  it.each<[object, readonly string[], number]>([
    [{}, [], 0],
    [{}, ['--max-warnings', '4'], 0],
    [{}, ['--max-warnings=5'], 0],
    [{}, ['--max-warnings', '3'], 1],
    [{}, ['--max-warnings', '0'], 1],
    [{}, ['--strict'], 1],
    [{}, ['--frail'], 1],
    [{ maxWarnings: 4 }, [], 0],
    [{ maxWarnings: 3 }, [], 1],
    [{ maxWarnings: 0 }, [], 1],
    [{ strict: true }, [], 1],
    [{ strict: true }, ['--max-warnings', '4'], 0],
    [{ strict: true }, ['--no-strict'], 0],
    // The command line goes before the config, whichever of the two options it uses.
    [{ maxWarnings: 9 }, ['--strict'], 1],
    [{ maxWarnings: 3 }, ['--no-strict'], 0],
    [{ maxWarnings: 3 }, ['--max-warnings', '4'], 0],
  ])('with %j and %j', (config, args, status) => {
    const found = run(config, args)
    expect(found.status).toBe(status)
    const told = status === 0 ? '' : 'Unexpected 4 warnings, expected '
    expect(found.stderr.startsWith(told)).toBe(true)
    if (status === 0) expect(found.stderr).toBe('')
  })

  it('is told even when only what is severe is', () => {
    expect(run({}, ['--strict', '--quiet'])).toMatchObject({
      ...{ status: 1, stderr: 'Unexpected 4 warnings, expected none; mend them or allow more\n' },
    })
    expect(run({}, ['--strict', '--silent'])).toMatchObject({ status: 1, stderr: '' })
  })

  it.each(['-1', '1.5', 'many'])('is not “%s”', (number) => {
    const { status, stderr } = run({}, [`--max-warnings=${number}`])
    expect(status).toBe(2)
    expect(stderr).toContain(`Unexpected --max-warnings “${number}”, expected a whole number`)
  })

  it('is none of verify’s', () => {
    const { status, stderr } = workspace.run(['verify', '--max-warnings', '1'])
    expect(status).toBe(2)
    expect(stderr).toContain('for “verify”, expected it with “build”, “merge” and “filter” alone')
  })
})

describe('a severity that is set', () => {
  const both = ['old/two.txt', 'old/two.txt', 'one.txt', 'one.txt']
  const all = (severity: string) => both.map((path) => `${severity} ${lost} sources/${path}`)

  it('by the config makes a message more or less than it was', () => {
    expect(ofLost(run({}).told)).toEqual(all('warning'))
    const asError = run({ severities: { [lost]: 'error' } })
    expect(ofLost(asError.told)).toEqual(all('error'))
    expect(asError.status).toBe(1)
    expect([...workspace.list().keys()].filter((path) => path.endsWith('.md'))).toEqual(['note.md'])
    const asNote = run({ severities: { [lost]: 'note' } }, ['--strict'])
    expect(ofLost(asNote.told)).toEqual(all('note'))
    expect(asNote.status).toBe(0)
    expect(ofLost(run({ severities: { [lost]: 'off' } }).told)).toEqual([])
    const noteAsWarning = run({ severities: { 'missing-title': 'warn' } }).told
    expect(noteAsWarning).toContain('warning missing-title sources/note.txt')
  })

  it('for a folder goes before the config', () => {
    const overrides = [{ files: 'old/**', severities: { [lost]: 'off' } }]
    expect(ofLost(run({ severities: { [lost]: 'note' }, overrides }).told)).toEqual(
      all('note').slice(2),
    )
  })

  it('by a document of itself goes before the folder, and tells the same when it is reused', () => {
    const own = new Workspace()
    const settings = (severity: string) => `fair-copy:\n  severities:\n    ${lost}: ${severity}\n`
    own.write('sources/front.txt', `---\ntitle: A\n${settings('note')}---\n${hole}`)
    own.write('sources/beside.txt', text('B', hole))
    own.write('sources/beside.meta.yaml', `draft: no\n${settings('error')}`)
    own.write('sources/both.txt', `---\ntitle: C\n${settings('off')}---\n${hole}`)
    own.write('sources/both.meta.yaml', settings('error'))
    const off = { [lost]: 'warn', 'front-matter-clash': 'off' }
    const overrides = [{ files: '*.txt', severities: off }]
    own.write('fair-copy.config.json', JSON.stringify({ overrides }))
    const cold = own.run(['--reporter', 'json'])
    const { messages } = JSON.parse(cold.stdout)
    expect(
      messages.map(({ path, severity }: Record<string, string>) => `${path} ${severity}`),
    ).toEqual([
      ...['sources/beside.txt error', 'sources/beside.txt error'],
      ...['sources/front.txt note', 'sources/front.txt note'],
    ])
    expect(JSON.parse(own.run(['--reporter', 'json']).stdout).messages).toEqual(messages)
    expect(own.run(['--check', '--reporter', 'json']).status).toBe(1)
    own.remove()
  })

  it('is told of where it is wrong', () => {
    const own = new Workspace()
    own.write(
      'sources/a.md',
      '---\ntitle: A\nfair-copy:\n  severities:\n    missing-titel: off\n---\nA.\n',
    )
    own.write('sources/b.md', '---\nfair-copy:\n  severity: 1\n---\nB.\n')
    own.write('sources/c.md', '---\nfair-copy:\n  severities: {}\n---\nC.\n')
    own.write(
      'sources/c.meta.json',
      '{\n  "fair-copy": {\n    "severities": { "missing-title": "none" }\n  }\n}\n',
    )
    own.write('sources/d.md', '---\nfair-copy: 1\n---\nD.\n')
    const errors = own.run(['--quiet']).lines.filter((line) => line.includes('  error  '))
    expect(errors).toEqual([
      expect.stringMatching(
        /^sources\/a\.md:5:5 .*“missing-titel”; did you mean “missing-title”\? {2}front-matter-value$/,
      ),
      expect.stringMatching(/^sources\/b\.md:3:3 .*“severity”; did you mean “severities”\?/),
      expect.stringMatching(
        /^sources\/c\.meta\.json:3:21 .*"none" for “missing-title”, expected one of “error”/,
      ),
      expect.stringMatching(/^sources\/d\.md:2:1 .*expected a map with “severities”/),
    ])
    own.remove()
  })

  it('silences no error by nature', () => {
    const own = new Workspace()
    own.setSources({
      'a.md': '---\ntitle: [\n---\nA.\n',
      'b.md': '---js\n---\nB.\n',
      'c.txt': '',
      'one.txt': 'Alpha.\n',
      'one.md': 'Alpha.\n',
      'x.md': 'Fine.\n',
    })
    const rules = ['front-matter-syntax', 'front-matter-engine', 'empty-document', 'output-clash']
    const severities = Object.fromEntries(rules.map((rule) => [rule, 'off']))
    own.write('fair-copy.config.json', JSON.stringify({ severities }))
    const { stdout, status } = own.run(['--reporter', 'json', '--quiet'])
    expect(JSON.parse(stdout).messages.map(({ rule }: { rule: string }) => rule)).toEqual([
      ...rules.slice(0, 3),
      ...['output-clash', 'output-clash'],
    ])
    expect(status).toBe(1)
    own.remove()
  })

  it('is gone by for what is found by looking at many files, too', () => {
    const own = new Workspace()
    own.setSources({ 'A/one.md': text('One', 'Alpha.\n'), 'a/two.md': text('Two', 'Bravo.\n') })
    own.write('sources/stray.meta.yaml', 'title: A\n')
    own.write('dist/mine.txt', 'Mine.\n')
    const rules = ['output-clash', 'sidecar-without-source', 'foreign-file']
    const found = (severity?: string) => {
      const severities = Object.fromEntries(rules.map((rule) => [rule, severity]))
      own.write('fair-copy.config.json', JSON.stringify({ severities }))
      const { stdout, status } = own.run(['--reporter', 'json', '--strict'])
      const { messages } = JSON.parse(stdout)
      return {
        status,
        told: messages.map((one: Record<string, string>) => `${one['severity']} ${one['rule']}`),
      }
    }
    const natural = ['warning output-clash', 'warning sidecar-without-source', 'note foreign-file']
    expect(found()).toEqual({ status: 1, told: natural })
    expect(found('off')).toEqual({ status: 0, told: [] })
    expect(found('note')).toEqual({ status: 0, told: rules.map((rule) => `note ${rule}`) })
    expect(found('error')).toEqual({ status: 1, told: rules.map((rule) => `error ${rule}`) })
    own.remove()
  })

  it.each([
    [
      { severities: { 'missing-titel': 'off' } },
      'Unexpected rule “missing-titel”; did you mean “missing-title”?',
    ],
    [
      { severities: { [lost]: 'none' } },
      `Unexpected "none" for “${lost}”, expected one of “error”`,
    ],
    [{ severities: [] }, 'for “severities”, expected an object with settings'],
    [
      { overrides: [{ files: 'a', severities: { a: 'off' } }] },
      'overrides[0]: Unexpected rule “a”',
    ],
    [{ maxWarnings: -1 }, 'for “maxWarnings”, expected a whole number'],
    [{ passWithNoFiles: 1 }, 'for “passWithNoFiles”, expected true or false'],
    [{ schema: {} }, 'for “schema”, expected a schema of a library with Standard Schema'],
  ])('is an error in %j', (config, reason) => {
    const { status, stderr } = run(config)
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
  })
})

describe('a folder without sources', () => {
  it('is an error, unless it may be', () => {
    const empty = new Workspace()
    empty.write('sources/picture.png', '')
    expect(empty.run()).toMatchObject({ status: 2 })
    expect(empty.run(['--pass-with-no-files'])).toMatchObject({ status: 0 })
    expect(JSON.parse(empty.list().get('index.json') ?? '').documents).toEqual([])
    expect(empty.run(['--pass-with-no-files', '--check'])).toMatchObject({ status: 0 })
    empty.write('fair-copy.config.json', '{ "passWithNoFiles": true }')
    expect(empty.run()).toMatchObject({ status: 0 })
    expect(empty.run(['--no-pass-with-no-files'])).toMatchObject({ status: 2 })
    empty.remove()
  })
})
