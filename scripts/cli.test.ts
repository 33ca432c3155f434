import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../.program/cli.js', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fair-copy-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the program in `folder`, as a user does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, lines: stderr.trim().split('\n') }
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** Every file below dist, with its bytes and when it was written. */
function listDist(): Map<string, string> {
  const paths = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(folder, 'dist', path)).isFile())
  return new Map(
    files.map((path) => {
      const { mtimeMs, ino } = statSync(join(folder, 'dist', path))
      return [path.replaceAll('\\', '/'), `${ino} ${mtimeMs} ${read(join('dist', path))}`]
    }),
  )
}

/** The paths in dist after a build, sorted: those of `own`, and what every build writes. */
function builtPaths(...own: string[]): string[] {
  const schemas = ['index', 'manifest', 'record'].map((name) => `schema/${name}.json`)
  const shared = ['documents.ndjson', 'index.d.ts', 'index.json', 'manifest.json', ...schemas]
  return [...own, ...shared].sort()
}

const article =
  'Alpha bravo zulu\n\nCharlie delta echo foxtrot golf.\nHotel india juliett kilo lima mike.\n'

describe('build', () => {
  it('writes Markdown and JSON in the folders of the sources, a catalogue and a manifest', () => {
    write('sources/news/One.txt', article)
    write('sources/two.md', '# Two\n\nAlpha *bravo*.\n')
    write('sources/picture.png', 'no source')
    const { status, stdout, stderr } = run('build')
    expect(stderr).toMatch(
      /^2 documents, \d+ words, \d+ edits, 0 errors, 0 warnings, 11 files written, 1 file of other kinds left alone, [\d.]+ s\n$/,
    )
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect([...listDist().keys()]).toEqual(
      builtPaths('news/one.json', 'news/one.md', 'two.json', 'two.md'),
    )
    expect(read('dist/two.md')).toBe('---\ntitle: "Two"\n---\n\nAlpha *bravo*.\n')
    expect(JSON.parse(read('dist/index.json')).documents).toMatchObject([
      {
        slug: 'news/one',
        title: 'Alpha bravo zulu',
        source: 'news/One.txt',
        markdown: 'news/one.md',
      },
      { slug: 'two', title: 'Two' },
    ])
    expect(JSON.parse(read('dist/news/one.json'))).toMatchObject({
      schemaVersion: 1,
      slug: 'news/one',
      source: { path: 'news/One.txt', encoding: 'utf-8', dialect: 'plain' },
    })
  })

  it('writes nothing when nothing changed, and what changed alone when something did', () => {
    write('sources/one.txt', article)
    write('sources/two.txt', article)
    run()
    const before = listDist()
    expect(run().lines.at(-1)).toContain('0 files written')
    expect(listDist()).toEqual(before)
    write('sources/two.txt', article.replace('golf', 'golfer'))
    expect(run().lines.at(-1)).toContain('4 files written')
    const after = listDist()
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path))
    expect(changed).toEqual(['documents.ndjson', 'manifest.json', 'two.json', 'two.md'])
  })

  it('removes what it wrote when the source is gone, and nothing else', () => {
    write('sources/old/one.txt', article)
    write('sources/two.txt', article)
    run()
    write('dist/old/mine.md', 'not of this program')
    write('dist/other/mine.md', 'not of this program')
    rmSync(join(folder, 'sources/old'), { recursive: true })
    expect(run().lines.at(-1)).toContain('2 removed')
    expect([...listDist().keys()]).toEqual(
      builtPaths('old/mine.md', 'other/mine.md', 'two.json', 'two.md'),
    )
  })

  it('removes nothing that a forged manifest names outside of dist', () => {
    write('sources/two.txt', article)
    write('precious.txt', 'alpha')
    const outputs = [{ path: '../precious.txt' }, { path: join(folder, 'precious.txt') }]
    write('dist/manifest.json', JSON.stringify({ outputs }))
    expect(run().status).toBe(0)
    expect(read('precious.txt')).toBe('alpha')
  })

  it('gives the same bytes in another time zone, language and folder', () => {
    write('sources/ÄRGER/Ünïcode İ.txt', article)
    write('sources/2018-02-26-two.md', 'Alpha bravo charlie delta.\n')
    run()
    const bytes = (path: string): string => [...listDistBytes(path)].join('\n')
    const expected = bytes('dist')
    const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    execFileSync(process.execPath, [program, 'build', '--dist', 'elsewhere/deep'], {
      cwd: folder,
      env,
      stdio: 'ignore',
    })
    expect(bytes('elsewhere/deep')).toBe(expected)
  })
})

function listDistBytes(path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => statSync(join(folder, path, file)).isFile())
    .map((file) => `${file} ${read(join(path, file))}`)
}

describe('build --check', () => {
  it('passes when dist is what the sources make, and writes nothing', () => {
    write('sources/one.txt', article)
    run()
    const before = listDist()
    expect(run('build', '--check').status).toBe(0)
    expect(listDist()).toEqual(before)
  })

  it('names what is missing, changed and stale, and exits 1', () => {
    write('sources/one.txt', article)
    write('sources/two.txt', article)
    write('sources/three.txt', article)
    run()
    write('dist/one.md', `${read('dist/one.md')}by hand`)
    rmSync(join(folder, 'dist/two.json'))
    rmSync(join(folder, 'sources/three.txt'))
    const before = listDist()
    const { status, stderr } = run('build', '--check')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^dist\/one\.md {2}changed$/m)
    expect(stderr).toMatch(/^dist\/two\.json {2}missing$/m)
    expect(stderr).toMatch(/^dist\/three\.md {2}stale$/m)
    expect(listDist()).toEqual(before)
  })

  it('fails without a dist', () => {
    write('sources/one.txt', article)
    expect(run('build', '--check').status).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})

describe('a bad source', () => {
  const png = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
    'hex',
  )
  it.each([
    ['empty.txt', '', 'empty-document'],
    ['blank.txt', ' \n\t\n', 'empty-document'],
    ['binary.txt', png, 'binary-file'],
    ['broken.md', '---\ntitle: "Alpha\n---\nBravo.\n', 'front-matter-syntax'],
    ['code.md', '---js\nprocess.exit(3)\n---\nBravo.\n', 'front-matter-engine'],
  ])('%s is told of in one line, and stops no other', (path, bytes, rule) => {
    write(`sources/${path}`, bytes)
    write('sources/good.txt', article)
    const { status, lines } = run()
    expect(status).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(new RegExp(`^sources/${path}:\\d+:\\d+ {2}error {2}.* {2}${rule}$`))
    expect([...listDist().keys()]).toEqual(builtPaths('good.json', 'good.md'))
  })

  it('is taken out of dist, where an earlier state of it stood', () => {
    write('sources/one.txt', article)
    write('sources/good.txt', article)
    run()
    write('sources/one.txt', '')
    expect(run().status).toBe(1)
    expect([...listDist().keys()]).not.toContain('one.md')
  })

  it('may be one that the build is not allowed to read', () => {
    write('sources/secret.txt', article)
    write('sources/good.txt', article)
    chmodSync(join(folder, 'sources/secret.txt'), 0)
    chmodSync(folder, 0o777)
    // Root may read everything, so as root the program becomes nobody before it starts.
    const drop = process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : ''
    const code = `${drop} process.argv[1] = 'fair-copy'; await import(${JSON.stringify(program)})`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(
      /^sources\/secret\.txt:1:1 {2}error {2}.*EACCES.* {2}unreadable-source$/m,
    )
    expect(status).toBe(1)
    expect(existsSync(join(folder, 'dist/good.md'))).toBe(true)
  })

  it('may be a link, which is not followed', () => {
    write('outside.txt', article)
    write('sources/good.txt', article)
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'sources/link.txt'))
    const { status, stderr } = run()
    expect(stderr).toMatch(/^sources\/link\.txt:1:1 {2}error {2}.* {2}unreadable-source$/m)
    expect(status).toBe(1)
  })

  it('may want the output of another: neither is written', () => {
    write('sources/one.txt', article)
    write('sources/One.md', '# One\n\nAlpha bravo.\n')
    write('sources/index.txt', article)
    write('sources/good.txt', article)
    const { status, lines } = run()
    expect(status).toBe(1)
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^sources\/One\.md:1:1 {2}error .*one\.txt.* {2}output-clash$/),
      expect.stringMatching(/^sources\/index\.txt:1:1 {2}error .*index\.json.* {2}output-clash$/),
      expect.stringMatching(/^sources\/one\.txt:1:1 {2}error .*One\.md.* {2}output-clash$/),
    ])
    expect([...listDist().keys()]).toEqual(builtPaths('good.json', 'good.md'))
  })
})

describe('explain', () => {
  it('shows what is changed in one source, and writes nothing', () => {
    write('sources/one.txt', `${article}\nRelated posts\n`)
    const { status, stdout } = run('explain', 'sources/one.txt')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\[>Alpha bravo zulu>\]\n/)
    expect(stdout).toMatch(/^6:1 {2}removal {4}remove-page-furniture: Related posts$/m)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('prints the record that the build writes', () => {
    write('sources/one.txt', article)
    run()
    expect(run('explain', 'sources/one.txt', '--json').stdout).toBe(read('dist/one.json'))
  })

  it.each([['nowhere.txt'], ['picture.png']])('exits 2 for %s', (path) => {
    const { status, lines } = run('explain', path)
    expect(status).toBe(2)
    expect(lines[0]).toContain(path)
  })
})

describe('the command line', () => {
  it.each([
    [['--sources', 'nowhere'], /nowhere.*ENOENT/],
    [['--sources', 'empty'], /empty without a source/],
    [['--sources', 'sources', '--dist', 'sources/dist'], /one inside of the other/],
    [['--chek'], /--chek/],
    [['biuld'], /biuld/],
    [['--charset', 'klingon'], /klingon/],
  ])('exits 2 for %j, with a line that says why', (args, line) => {
    mkdirSync(join(folder, 'empty'))
    write('sources/one.txt', article)
    const { status, stdout, lines } = run(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(lines[0]).toMatch(line)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it.each([
    [['-x'], 'option “-x”, expected one of “fair-copy --help”; see there'],
    [['--chek'], 'option “--chek”, expected one of “fair-copy --help”; did you mean “--check”?'],
    [['--check=1'], 'value “1” of --check, expected none; leave it out'],
    [['--no-sources'], '--no-sources, expected --sources with a value; write that'],
    [['--sources'], '--sources without a value, expected one behind it; give it'],
    [['--dist', ''], '--dist without a value, expected one behind it; give it'],
    [
      ['--max-warnings', '-1'],
      'option “-1” behind --max-warnings, expected a value; write --max-warnings=-1 if it is meant as one',
    ],
    [
      ['--sources', 'sources/one.txt'],
      'folder of sources sources/one.txt (ENOTDIR), expected a folder that can be listed; name yours with --sources',
    ],
    [
      ['--dist', 'sources/dist'],
      'folders sources and sources/dist, one inside of the other, expected two that lie apart; name another with --sources or --dist',
    ],
    [
      ['verify', '--dist', 'nowhere'],
      'nowhere without a manifest.json that can be read (ENOENT), expected what a build wrote; build first, or name the folder with --dist',
    ],
    [
      ['--config', 'nowhere.ts'],
      '--config nowhere.ts, expected a file that is there and can be read; name yours',
    ],
    [
      ['--config', 'settings.yaml'],
      '--config settings.yaml, expected a file that ends in .ts, .mts, .js, .mjs, .json; write it as one of them',
    ],
  ])('says of %j what was expected, and what to do', (args, text) => {
    write('sources/one.txt', article)
    write('settings.yaml', 'sources: sources')
    const { status, lines } = run(...args)
    expect(lines[0]).toBe(`fair-copy: Unexpected ${text}`)
    expect(status).toBe(2)
  })

  it('exits 2 when dist cannot be written', () => {
    write('sources/one.txt', article)
    write('dist', 'a file')
    const { status, lines } = run()
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/dist/)
  })

  it('fails for warnings with --strict alone, and names their place', () => {
    write('sources/one.txt', `${article}\nThe campaign ( launched in May goes on and on.\n`)
    const { status, lines } = run()
    expect(lines[0]).toMatch(/^sources\/one\.txt:6:14 {2}warning {2}.* {2}report-lost-links$/)
    expect(status).toBe(0)
    expect(run('--strict').status).toBe(1)
    expect(run('--quiet').lines).toHaveLength(1)
  })

  it('prints help and version on standard output', () => {
    expect(run('--help').stdout).toMatch(/^Usage: fair-copy/)
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each(['explain sources/0.txt --json', 'verify --json', 'build --force --verbose 2>&1'])(
    'does %s although its reader stops',
    (command) => {
      for (let number = 0; number < 30; number++) write(`sources/${number}.txt`, article)
      run()
      rmSync(join(folder, 'dist/29.md'))
      const script = `"${process.execPath}" "${program}" ${command} | head -1; echo "\${PIPESTATUS[0]}" >&2`
      const { stdout, stderr } = spawnSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(stdout.split('\n')).toHaveLength(2)
      // It is not proved that all is well where a file is missing.
      expect(stderr).toBe(command.startsWith('verify') ? '1\n' : '0\n')
      expect(existsSync(join(folder, 'dist/29.md'))).toBe(command.startsWith('build'))
    },
  )

  it('prints no colours into a file', () => {
    write('sources/empty.txt', '')
    write('sources/one.txt', article)
    expect(run().stderr).not.toContain('\u001b')
    expect(run('--color').stderr).toContain('\u001b')
    expect(run('--no-color').stderr).not.toContain('\u001b')
  })
})
