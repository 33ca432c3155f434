import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import { parse } from 'junit2json'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Run, Workspace } from '../corpus/testing/workspace.ts'
import { messageHelp } from '../messages/message-help.ts'
import { junitProblems } from './testing/junit-schema.ts'
import { readAnnotations } from './testing/read-annotations.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** Five broken sources, and where and why. The first has a byte-order mark and CRLF, the second a comma and a colon. */
const broken = [
  {
    path: '100%, b/yaml.md',
    bytes: '\ufeff---\r\ntitle: Alpha\r\ntags:\r\n  - one\r\n - two\r\n---\r\nBravo.\r\n',
    place: [5, 1],
    rule: 'front-matter-syntax',
  },
  {
    path: 'a: b,c.md',
    bytes: '---js\nalpha()\n---\nBravo.\n',
    place: [1, 4],
    rule: 'front-matter-engine',
  },
  {
    path: 'binary.txt',
    bytes: Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
    place: [1, 1],
    rule: 'binary-file',
  },
  {
    path: 'complex.md',
    bytes: `Alpha bravo\n\nCharlie.\n\n${'[a]('.repeat(6000)}\n`,
    place: [5, 1],
    rule: 'too-complex',
  },
  {
    path: 'slug.md',
    bytes: '---\ntitle: Alpha\nslug: "a/100%: b, c::d"\n---\nBravo.\n',
    place: [3, 1],
    rule: 'invalid-slug',
  },
] as const
const places = broken.map(({ path, place, rule }) => [`sources/${path}`, ...place, rule])

let workspace: Workspace
let run: Run
const read = (path: string) => readFileSync(workspace.path(path), 'utf8')

beforeAll(() => {
  workspace = new Workspace()
  for (let index = 1; index <= 95; index++) {
    workspace.write(
      `sources/good-${index}.txt`,
      `Title of number ${index} here\n\nAlpha bravo charlie delta echo foxtrot.\n`,
    )
  }
  for (const { path, bytes } of broken) workspace.write(`sources/${path}`, bytes)
  const files = ['json', 'sarif', 'junit'].flatMap((name) => [
    ...['--reporter', name, `--output-file.${name}`, `reports/${name}`],
  ])
  const step = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: workspace.path('summary.md') }
  const args = ['--reporter', 'text', '--reporter', 'github', ...files]
  run = workspace.run(args, { env: { ...step, GITHUB_WORKSPACE: workspace.folder } })
})
afterAll(() => workspace.remove())

describe('one run over a hundred sources of which five are broken', () => {
  it('builds the others, and exits 1', () => {
    expect(run.status).toBe(1)
    expect(run.lines.find((line) => line.startsWith('95 documents'))).toContain('5 errors')
    const copies = [...workspace.list().keys()].filter((path) => path.endsWith('.md'))
    expect(copies).toHaveLength(95)
  })

  it('tells of each in a line, with its place in the raw file', () => {
    const lines = run.lines.filter((line) => / {2}error {2}/.test(line))
    const found = lines.map((line) => /^(.*):(\d+):(\d+) {2}error {2}.* {2}([a-z-]+)$/.exec(line))
    expect(found.map((all) => [all?.[1], Number(all?.[2]), Number(all?.[3]), all?.[4]])).toEqual(
      places,
    )
  })

  it('tells them to GitHub as annotations, whatever stands in their names and texts', () => {
    const annotations = readAnnotations(run.stderr)
    expect(
      annotations.map(({ properties: { file, line, col, title } }) => [
        file,
        Number(line),
        Number(col),
        title,
      ]),
    ).toEqual(places)
    expect(new Set(annotations.map(({ command }) => command))).toEqual(new Set(['error']))
    expect(annotations.at(-1)?.message).toContain('"a/100%: b, c::d"')
    const { messages } = JSON.parse(read('reports/json'))
    expect(annotations.map(({ message }) => message)).toEqual(
      messages.map(({ text }: { text: string }) => text),
    )
  })

  it('writes them into the summary of the step, as a table', () => {
    const lines = read('summary.md').split('\n')
    expect(lines[0]).toBe('### Fair Copy: 95 documents, 5 errors, 0 warnings')
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2)
    expect(rows.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(
      places.map(([path, line, column]) => `${path}:${line}:${column}`),
    )
  })

  it('writes them as JSON', () => {
    const { messages, summary, rules } = JSON.parse(read('reports/json'))
    expect(
      messages.map(Object.values).map((all: unknown[]) => [all[0], all[1], all[2], all.at(-1)]),
    ).toEqual(places)
    expect(summary).toMatchObject({ documents: 95, errors: 5, warnings: 0, notes: 0 })
    expect(Object.keys(rules)).toEqual(places.map(([, , , rule]) => rule).sort())
  })

  it('writes them as SARIF, by its schema, with the help of each rule', () => {
    const log: Log = JSON.parse(read('reports/sarif'))
    expect(sarifProblems(log)).toEqual([])
    expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([])
    const [{ results = [], tool } = { tool: { driver: { name: '' } } }] = log.runs
    const rules = tool.driver.rules ?? []
    const found = results.map(({ ruleId, ruleIndex, level, locations }) => {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {}
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
      expect(level).toBe('error')
      return [
        decodeURIComponent(artifactLocation?.uri ?? ''),
        region?.startLine,
        region?.startColumn,
        ruleId,
      ]
    })
    expect(found).toEqual(places)
    for (const { id, help } of rules)
      expect(help?.text).toBe(`${messageHelp[id]} See README.md#${id}.`)
  })

  it('writes them as JUnit XML, which its readers can read', async () => {
    const xml = read('reports/junit')
    const problems: string[] = []
    const parser = new DOMParser({
      onError: (level, message) => problems.push(`${level} ${message}`),
    })
    const root = parser.parseFromString(xml, 'text/xml').documentElement
    expect(problems).toEqual([])
    expect(root === null ? ['empty'] : junitProblems(root)).toEqual([])
    const {
      testsuite = [],
      tests,
      failures,
    } = (await parse(xml)) as Exclude<Awaited<ReturnType<typeof parse>>, undefined | null> & {
      testsuite?: { name?: string; testcase?: { name?: string; failure?: { type?: string }[] }[] }[]
      tests?: number
      failures?: number
    }
    expect({ tests, failures }).toEqual({ tests: 5, failures: 5 })
    const cases = testsuite.flatMap(({ name, testcase = [] }) =>
      testcase.map((one) => ({ ...one, file: name })),
    )
    expect(cases.map(({ file, name }) => `${file} ${name}`)).toEqual(
      places.map(([path, line, column, rule]) => `${path} ${line}:${column} ${rule}`),
    )
    expect(cases.every(({ failure }) => failure?.[0]?.type === 'error')).toBe(true)
  })
})

/** The official schema, which is of an older draft than the validator takes. */
function sarifProblems(log: unknown): unknown[] {
  const path = fileURLToPath(
    new URL(
      '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
      import.meta.url,
    ),
  )
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ajv.addFormat('uri', (text) => URL.canParse(text))
  ajv.addFormat(
    'uri-reference',
    (text) => /^[!#-;=?-Z[\]_a-z~%]*$/.test(text) && URL.canParse(text, 'file:///a/'),
  )
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)))
  const validate = ajv.compile(schema)
  return validate(log) ? [] : (validate.errors ?? [])
}

describe('the help of messages', () => {
  it.each(Object.entries(messageHelp))(
    'has a sentence about %s, and a place in the README',
    (id, help) => {
      expect(help).toMatch(/^[A-Z`].*\.$/)
      expect(readme).toContain(`<a id="${id}"></a>`)
    },
  )
})

describe('a report', () => {
  it('comes to GitHub by itself, and not when all is to be silent', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace.path('..') }
    const own = workspace.path('').split('/').at(-1)
    const byItself = readAnnotations(workspace.run([], { env }).stderr)
    expect(byItself[0]?.properties['file']).toBe(`${own}/sources/100%, b/yaml.md`)
    expect(workspace.run(['--silent'], { env }).stderr).toBe('')
    expect(workspace.run([], { env: { GITHUB_ACTIONS: 'no' } }).stderr).not.toContain('::error')
  })

  it('goes to standard output, where it is for a program', () => {
    const { stdout, stderr } = workspace.run(['--reporter', 'sarif'])
    expect(JSON.parse(stdout).runs[0].results).toHaveLength(5)
    expect(stderr).toBe('')
  })

  it.each([
    [['--reporter', 'xml'], 'Unexpected reporter “xml”, expected one of text, json,'],
    [['--reporter', 'jsn'], 'Unexpected reporter “jsn”; did you mean “json”?'],
    [['--reporter', 'json', '--reporter', 'sarif'], 'json and sarif on standard output'],
    [
      ['--reporter', 'json', '--reporter', 'text', '--output-file', 'a'],
      'expected the name of one',
    ],
    [['--output-file.sarif', 'a'], 'expected --reporter sarif with it'],
    [['--reporter', 'json', '--output-file', 'sources'], 'that cannot be written (EISDIR)'],
    [['--changes', 'sources'], 'that cannot be written (EISDIR)'],
  ])('cannot be had by %j', (args, reason) => {
    const { status, stderr } = workspace.run(args)
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
  })

  it('of a build without a message is a test that passed, and an empty list', async () => {
    const quiet = new Workspace()
    quiet.setSources({
      'alpha.txt': 'Title of this here\n\nAlpha bravo charlie delta echo foxtrot.\n',
    })
    expect(await parse(quiet.run(['--reporter', 'junit']).stdout)).toMatchObject({
      ...{ tests: 1, failures: 0, testsuite: [{ testcase: [{ name: 'build' }] }] },
    })
    expect(sarifProblems(JSON.parse(quiet.run(['--reporter', 'sarif']).stdout))).toEqual([])
    expect(JSON.parse(quiet.run(['--reporter', 'json']).stdout)).toMatchObject({
      messages: [],
      rules: {},
    })
    quiet.remove()
  })

  it('gives no command to the runner, and no markup to the summary, by what a source holds', () => {
    const hostile = new Workspace()
    hostile.write('sources/##[add-mask]a.txt', '')
    hostile.write('sources/b.md', '---\nslug: "\\n::add-mask::x\\n|<b>%0A"\n---\nAlpha.\n')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: hostile.path('summary.md') }
    const { stderr, lines } = hostile.run([], { env })
    const commands = readAnnotations(stderr).map(({ command }) => command)
    expect(commands).toEqual(['error', 'error', 'notice'])
    expect(lines.filter((line) => !line.startsWith('::')).join('\n')).not.toContain('##[')
    const summary = readFileSync(hostile.path('summary.md'), 'utf8')
    expect(summary).not.toContain('<b>')
    expect(summary.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(5)
    hostile.remove()
  })
})
