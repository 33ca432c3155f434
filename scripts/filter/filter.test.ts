import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, openSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from '../corpus/testing/workspace.ts'

const program = fileURLToPath(new URL('../../.program/cli.js', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

type Line = string | Readonly<Record<string, unknown>>

/** Runs `filter` on `lines`; those that are objects are written as JSON. */
function run(lines: readonly Line[] | Uint8Array, ...args: string[]) {
  const text = (line: Line) => (typeof line === 'string' ? line : JSON.stringify(line))
  const input =
    lines instanceof Uint8Array ? lines : lines.map((line) => `${text(line)}\n`).join('')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'filter', ...args], {
    ...{ cwd: workspace.folder, encoding: 'utf8', input, maxBuffer: 2 ** 28 },
  })
  return { status, stdout, stderr, records: stdout.split('\n').slice(0, -1).map(parse) }
}

function parse(line: string) {
  return JSON.parse(line)
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, 'filter', ...args], { cwd: workspace.folder })
}

function read(path: string): string {
  return readFileSync(workspace.path(path), 'utf8')
}

/** The lines for everything in the folder of sources, as their bytes. */
function linesOfSources(): Line[] {
  const base64 = (path: string) => readFileSync(workspace.path('sources', path)).toString('base64')
  const paths = [...workspace.list('sources').keys()]
  return paths
    .filter((path) => /\.(?:txt|md)$/.test(path))
    .sort()
    .map((path) => {
      const beside = paths.find((other) => other.startsWith(path.replace(/\.\w+$/, '.meta.')))
      const sidecar = beside !== undefined && { path: beside, base64: base64(beside) }
      return { path, base64: base64(path), ...(sidecar && { sidecar }) }
    })
}

const config = {
  edits: { removal: 'report' },
  dates: 'plain',
  overrides: [
    { files: 'old/**', charset: 'windows-1250', edits: { repair: 'off' } },
    { files: 'web/**', portability: 'commonmark' },
  ],
  site: { url: 'https://alpha.example/', title: 'Alpha' },
}

describe('filter', () => {
  it('gives what a build gives of the same sources and settings', () => {
    cpSync(`${root}sources`, workspace.path('sources'), { recursive: true })
    workspace.write(
      'sources/old/kůň.txt',
      Buffer.from('P\xf8\xedvoz odjel v\xe8as \xfe.\n', 'latin1'),
    )
    workspace.write('sources/old/alpha.txt', 'Alpha bravo.\n')
    workspace.write('sources/old/alpha.meta.yaml', 'title: Zulu # no\nversion: 1.10\n')
    workspace.write('sources/old/bravo.md', '# Bravo\n\nAlpha *bravo*.\n')
    workspace.write('sources/old/bravo.meta.json', '{"date": "2024-03-09"}')
    for (const settings of [{}, config]) {
      workspace.write('fair-copy.config.json', JSON.stringify(settings))
      expect(workspace.run(['--force'])).toMatchObject({ status: 0 })
      const { stdout, status } = run(linesOfSources())
      expect(stdout).toBe(read('dist/documents.ndjson'))
      expect(status).toBe(0)
    }
  })

  it('takes a text for a file that holds it in UTF-8, whatever the encoding of files is', () => {
    const text = 'Alpha brävo — “charlie”.\n\nДельта.\n'
    workspace.setSources({ 'a/b.txt': text })
    workspace.run()
    expect(run([{ path: 'a/b.txt', text }]).stdout).toBe(read('dist/documents.ndjson'))
    workspace.write('fair-copy.config.json', '{"charset": "windows-1251"}')
    expect(run([{ path: 'a/b.txt', text }]).stdout).toBe(read('dist/documents.ndjson'))
  })

  it('takes metadata for a sidecar that holds it as it is written', () => {
    const text = 'Alpha bravo.\n'
    const metadata = '{"title": "Zulu \\"}", "version": 1.10, "id": 12345678901234567890}'
    workspace.setSources({ 'a/b.txt': text, 'a/b.meta.json': metadata })
    workspace.run()
    const { stdout } = run([
      `{"path":"a/b.txt","metadata":  ${metadata} ,"text":"Alpha bravo.\\n"}`,
    ])
    expect(stdout).toBe(read('dist/documents.ndjson'))
    expect(stdout).toContain('"version":"1.10"')
    expect(stdout).toContain('"12345678901234567890"')
  })

  it('adds the Markdown where it is asked for', () => {
    workspace.setSources({ 'a/b.md': '# Alpha\n\nBravo *charlie*.\n' })
    workspace.run()
    const { stdout } = run(linesOfSources(), '--markdown')
    const markdown = JSON.stringify(read('dist/a/b.md'))
    expect(stdout).toBe(
      read('dist/documents.ndjson').replace(/\}\n$/, () => `,"markdown":${markdown}}\n`),
    )
  })

  it('reads the encoding that a line names before that of the settings', () => {
    const base64 = Buffer.from('caf\xe9', 'latin1').toString('base64')
    const lines = [{ path: 'a.txt', base64, charset: 'windows-1251' }]
    expect(run(lines, '--charset', 'latin1').records[0].text).toBe('cafй')
  })

  it('reads lines with a mark, other line ends and blanks, and one without an end', () => {
    const line = '{"path":"a.txt","text":"Alpha.","charset":null,"metadata":null}'
    const input = new TextEncoder().encode(`\ufeff${line}\r\n\r\n \t\n${line}\n\n${line}`)
    const { records, status } = run(input)
    expect(records.map(({ text }) => text)).toEqual(['Alpha.', 'Alpha.', 'Alpha.'])
    expect(status).toBe(0)
    expect(run([])).toMatchObject({ status: 0, stdout: '' })
  })

  it('writes each record before it waits for the next line', async () => {
    const child = start()
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
    for (const path of ['a.txt', 'b.txt', 'c.txt']) {
      child.stdin!.write(`{"path":"${path}","text":"Alpha."}\n`)
      expect(parse((await lines.next()).value).source.path).toBe(path)
    }
    child.stdin!.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('a line that gives no record', () => {
  const text = 'Alpha.'
  const schema = createGenerator({
    path: `${root}scripts/contract/filter.ts`,
    tsconfig: `${root}tsconfig.json`,
    type: 'FilterFailure',
    skipTypeCheck: true,
  }).createSchema('FilterFailure')
  const validate = new Ajv().compile(JSON.parse(JSON.stringify(schema)))

  const bad: readonly (readonly [Line, string | null, string, RegExp])[] = [
    ['{', null, 'input-line', /no JSON, expected \{"path"/],
    ['{"path": "a.txt", "text": "a\tb"}', null, 'input-line', /no JSON/],
    ['[1]', null, 'input-line', /^Unexpected list, expected an object/],
    ['null', null, 'input-line', /^Unexpected null/],
    ['12', null, 'input-line', /^Unexpected number 12/],
    [{ text }, null, 'input-line', /without “path”/],
    [{ path: 7, text }, null, 'input-line', /number 7 for “path”/],
    [{ path: '/a.txt', text }, '/a.txt', 'input-line', /path "\/a\.txt", expected names/],
    [{ path: '../a.txt', text }, '../a.txt', 'input-line', /names of folders/],
    [{ path: 'a//b.txt', text }, 'a//b.txt', 'input-line', /names of folders/],
    [{ path: 'a\nb.txt', text }, 'a\nb.txt', 'input-line', /"a\\nb\.txt"/],
    [{ path: 'a.html', text }, 'a.html', 'input-line', /expected one that ends in \.txt/],
    [{ path: 'a.txt' }, 'a.txt', 'input-line', /document without “text” or “base64”/],
    [{ path: 'a.txt', text, base64: 'YQ==' }, 'a.txt', 'input-line', /“text” and “base64”/],
    [{ path: 'a.txt', text: 1 }, 'a.txt', 'input-line', /number 1 for “text”, expected a text/],
    [{ path: 'a.txt', texd: 1 }, 'a.txt', 'input-line', /key “texd”; did you mean “text”\?/],
    [{ path: 'a.txt', text: '\ud800' }, 'a.txt', 'input-line', /half of a surrogate pair/],
    [{ path: 'a.txt', base64: 'YQ' }, 'a.txt', 'input-line', /“base64” that is none/],
    [{ path: 'a.txt', base64: 'YW\nFh' }, 'a.txt', 'input-line', /“base64” that is none/],
    [{ path: 'a.txt', text, charset: 'utf-8' }, 'a.txt', 'input-line', /“charset” beside “text”/],
    [{ path: 'a.txt', base64: 'YQ==', charset: 'klingon' }, 'a.txt', 'input-line', /klingon/],
    [{ path: 'a.txt', text, metadata: [] }, 'a.txt', 'input-line', /list for “metadata”/],
    [{ path: 'a.txt', text, sidecar: '' }, 'a.txt', 'input-line', /text for “sidecar”/],
    [
      { path: 'a.txt', text, sidecar: {} },
      'a.txt',
      'input-line',
      /a\.meta\.yaml, .* beside a\.txt/,
    ],
    [{ path: 'a.txt', text: ' \n' }, 'a.txt', 'empty-document', /./],
    [{ path: 'a.txt', base64: 'AAAA' }, 'a.txt', 'binary-file', /./],
    [{ path: 'aux/a.txt', text }, 'aux/a.txt', 'output-name', /device/],
    [{ path: 'index.txt', text }, 'index.txt', 'output-clash', /index\.json/],
    [{ path: 'a.txt', text: `${text}${' '.repeat(200)}` }, 'a.txt', 'too-large', /of 206 bytes/],
  ]

  it('has its error in its place', () => {
    workspace.write('fair-copy.config.json', '{"maxBytes": 100}')
    const good = { path: 'b.txt', text }
    const { records, stderr, status } = run([good, '', ...bad.map(([line]) => line), good])
    expect(records.map(({ slug }) => slug)).toEqual(['b', ...bad.map(() => undefined), 'b'])
    for (const [index, [, path, rule, message]] of bad.entries()) {
      const failure = records[index + 1]
      const line = index + 3
      expect(failure).toMatchObject({ path, line })
      expect(validate(failure), JSON.stringify(validate.errors)).toBe(true)
      const isError = ({ severity }: { severity: string }) => severity === 'error'
      const found = { rule, text: expect.stringMatching(message) }
      expect(failure.messages.find(isError)).toMatchObject(found)
      if (rule === 'input-line') expect(stderr).toContain(`\nstandard input:${line}:1  error  `)
    }
    expect(status).toBe(1)
  })

  it('names the sidecar that a message is about, and its place there', () => {
    const sidecar = { path: 'a.meta.yaml', text: 'title: [x' }
    const { records, stderr } = run([{ path: 'a.txt', text, sidecar }])
    const place = { start: { line: 1 } }
    expect(records[0].messages.at(-1)).toMatchObject({ path: 'a.meta.yaml', place })
    expect(stderr).toMatch(/^a\.meta\.yaml:1:\d+ {2}error/m)
    const metadata = { slug: 'a/b' }
    expect(run([{ path: 'a.txt', text, metadata }]).records[0].messages.at(-1)).toMatchObject({
      ...{ rule: 'invalid-slug', path: 'a.meta.json' },
    })
  })

  it('may be bytes that are no UTF-8', () => {
    const { records, status } = run(Buffer.from('{"path":"a.txt","text":"caf\xe9"}\n', 'latin1'))
    expect(records[0].messages[0].text).toMatch(/^Unexpected bytes that are no UTF-8/)
    expect(status).toBe(1)
  })

  it('may be too long to be kept, but not for 50 MiB', () => {
    workspace.write('fair-copy.config.json', '{"maxBytes": 1000}')
    const long = { path: 'a.txt', text: 'a'.repeat(2 ** 22) }
    const { records } = run([long, { path: 'a.txt', text }])
    expect(records[0]).toMatchObject({ path: null, line: 1, messages: [{ rule: 'too-large' }] })
    expect(records[1].text).toBe(text)
    workspace.write('fair-copy.config.json', '{}')
    const large = { path: 'a.txt', base64: Buffer.alloc(50 * 2 ** 20).toString('base64') }
    expect(run([large]).records[0].messages[0].rule).toBe('binary-file')
  })
})

describe('the streams of filter', () => {
  it('are read no faster than they are written', async () => {
    const child = start('--silent')
    const line = `${JSON.stringify({ path: 'a.html', text: 'a'.repeat(1000) })}\n`
    let taken = 0
    const done = new Promise<boolean>((resolve) => {
      const all = 20_000
      const give = (): void => {
        if (taken === all) resolve(true)
        else child.stdin!.write(line, count)
      }
      const count = (): void => {
        taken++
        give()
      }
      give()
    })
    // Nobody reads: the program stops reading, however long it is given. Twenty megabytes do not fit
    // between the two.
    for (let before = -1; before !== taken || taken === 0; ) {
      before = taken
      if (await Promise.race([done, delay(2000)])) break
    }
    const stoppedAt = taken
    expect(stoppedAt).toBeLessThan(10_000)
    let records = 0
    createInterface({ input: child.stdout! }).on('line', () => records++)
    expect(await done).toBe(true)
    child.stdin!.end()
    await once(child, 'close')
    expect(records).toBe(20_000)
  })

  it('are not kept: of 200 MB, there is never all in memory', async () => {
    const limited = ['--max-old-space-size=64', program, 'filter', '--silent']
    const child = spawn(process.execPath, limited, { cwd: workspace.folder })
    const line = `${JSON.stringify({ path: 'a.html', text: 'a'.repeat(100_000) })}\n`
    child.stdout!.resume()
    for (let number = 0; number < 2000; number++) {
      if (!child.stdin!.write(line)) await once(child.stdin!, 'drain')
    }
    child.stdin!.end()
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('may be closed by their reader', async () => {
    const child = start()
    child.stdin!.on('error', () => undefined)
    const line = `${JSON.stringify({ path: 'a.txt', text: 'Alpha bravo.' })}\n`
    const give = (): boolean => child.stdin!.write(line, (error) => error ?? give())
    give()
    const stderr: string[] = []
    child.stderr!.on('data', (piece) => stderr.push(String(piece)))
    await once(child.stdout!, 'data')
    child.stdout!.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(stderr.join('')).toMatch(/^(?:a\.txt:1:1 {2}note .*\n)*$/)
  })

  it('may have no room', ({ skip }) => {
    if (process.platform !== 'linux') skip('needs /dev/full')
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [program, 'filter', '--quiet'], {
      ...{ cwd: workspace.folder, encoding: 'utf8', stdio: ['pipe', full, 'pipe'] },
      input: '{"path":"a.txt","text":"Alpha."}\n',
    })
    expect(stderr).toMatch(/^fair-copy: Unexpected failure to write to standard output \(ENOSPC\)/)
    expect(status).toBe(2)
  })
})

describe('the options of filter', () => {
  const warned = { path: 'a.txt', text: 'Title of it\n\nAlpha ( bravo charlie goes on and on.\n' }

  it('say what is told, and how many warnings there may be', () => {
    const { stderr, status } = run([warned])
    expect(stderr).toMatch(
      /^a\.txt:3:7 {2}warning .*\n1 document, 0 errors, 1 warning, [\d.]+ s\n$/,
    )
    expect(status).toBe(0)
    expect(run([warned], '--strict', '--silent')).toMatchObject({ status: 1, stderr: '' })
    const { stderr: lines, status: code } = run([warned, warned], '--max-warnings', '1', '--quiet')
    expect(lines.split('\n').slice(2)).toEqual([
      'Unexpected 2 warnings, expected 1; mend them or allow more',
      '',
    ])
    expect(code).toBe(1)
  })

  it.each([
    [['--sources', 'a'], /“--sources” for “filter”, expected it with “build”, .* alone/],
    [['--check'], /“--check” for “filter”/],
    [['--markdwon'], /--markdwon.*; did you mean “--markdown”\?/],
    [['a.ndjson'], /“filter a\.ndjson”, expected no operand/],
    [['--charset', 'klingon'], /klingon/],
    [['--config', 'nowhere.json'], /nowhere\.json/],
    [['--config', 'repeated.json'], /“removeRepeated” in the config, expected none for filter/],
    [['--config', 'charset.json'], /klingon/],
  ])('%j are refused before anything is read', (args, message) => {
    const overrides = [{ files: 'a', removeRepeated: true }]
    workspace.write('repeated.json', JSON.stringify({ overrides }))
    workspace.write('charset.json', '{"overrides": [{"files": "a", "charset": "klingon"}]}')
    const { status, stdout, stderr } = run([warned], ...args)
    expect(stderr).toMatch(/^fair-copy: Unexpected/)
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})

function delay(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds))
}
