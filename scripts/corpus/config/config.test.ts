import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../.program/cli.js', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'))
  write('texts/alpha.txt', 'Alpha bravo zulu\n\nCharlie delta echo foxtrot.\n\nRelated posts\n')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Runs the program, as a user does, in a folder of the project. */
function run(args: readonly string[], cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: join(folder, cwd),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const settings = "{ sources: 'texts', dist: 'out', edits: { removal: 'off' } }"
const json = '{ "sources": "texts", "dist": "out", "edits": { "removal": "off" } }'

describe('a config file', () => {
  it.each([
    [
      'fair-copy.config.ts',
      `import { defineConfig } from 'fair-copy'\nconst config: object = ${settings}\nexport default defineConfig(config)`,
    ],
    ['fair-copy.config.mts', `export default ${settings} satisfies object`],
    ['fair-copy.config.mjs', `export default Promise.resolve(${settings})`],
    ['fair-copy.config.js', `module.exports = ${settings}`],
    ['fair-copy.config.json', json],
  ])('may be %s', (name, text) => {
    write(name, text)
    expect(run([])).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'out/alpha.md'), 'utf8')).toContain('Related posts')
  })

  it('is found above, with its folders beside it', () => {
    write('fair-copy.config.json', '{ "sources": "texts" }')
    write('deep/er/note.md', '# Not this\n')
    const { status, stderr } = run(['build'], 'deep/er')
    expect(status).toBe(0)
    expect(stderr).toContain('1 document')
    expect(existsSync(join(folder, 'dist/alpha.md'))).toBe(true)
  })

  it('is named by --config, and the command line goes before it', () => {
    write('settings/mine.json', '{ "sources": "../texts", "dist": "../out", "strict": true }')
    expect(run(['--config', 'settings/mine.json', '--dist', 'other'])).toMatchObject({ status: 0 })
    expect(existsSync(join(folder, 'other/alpha.md'))).toBe(true)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('sets policies, which explain goes by, too', () => {
    write('fair-copy.config.json', '{ "edits": { "moved": "report", "removal": "report" } }')
    const { status, stdout, stderr } = run(['explain', 'texts/alpha.txt', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).metadata).not.toHaveProperty('title')
    expect(stderr).toMatch(/alpha\.txt:1:1 .*“title”.* {2}lift-title/)
    expect(stderr).toMatch(
      /alpha\.txt:3:28 .*Related posts.*expected nothing.*remove-page-furniture/,
    )
  })

  it('may let warnings fail the build, and --no-strict goes before it', () => {
    write(
      'fair-copy.config.json',
      '{ "sources": "texts", "strict": true, "edits": { "removal": "report" } }',
    )
    expect(run([]).status).toBe(1)
    expect(run(['--no-strict']).status).toBe(0)
  })

  it('sets whom plain text is spelled for, which is part of the fingerprint', () => {
    write('texts/alpha.txt', 'Alpha {bravo} for @charlie.\n')
    const read = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
    const built = (config: object) => {
      write('fair-copy.config.json', JSON.stringify({ sources: 'texts', ...config }))
      expect(run([])).toMatchObject({ status: 0 })
      return { text: read('alpha.md'), fingerprint: JSON.parse(read('manifest.json')).fingerprint }
    }
    const [everywhere, gfm] = [built({}), built({ portability: 'gfm' })]
    expect(everywhere.text).toContain('Alpha &#123;bravo} for &#64;charlie.')
    expect(gfm.text).toContain('Alpha {bravo} for @charlie.')
    expect(gfm.fingerprint).not.toBe(everywhere.fingerprint)
    const one = built({ overrides: [{ files: 'alpha.*', portability: 'commonmark' }] })
    expect(one.text).toBe(gfm.text)
  })

  it('sets how days are written, for all or for some sources', () => {
    write('texts/bravo.md', '---\ndate: "2018-02-26"\n---\nBravo.\n')
    write('texts/old/charlie.md', '---\ndate: 2018-02-26\n---\nCharlie.\n')
    const overrides = [{ files: 'old/**', dates: 'quoted' }]
    write('fair-copy.config.json', JSON.stringify({ sources: 'texts', dates: 'plain', overrides }))
    expect(run([])).toMatchObject({ status: 0 })
    const read = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
    expect(read('bravo.md')).toContain('date: 2018-02-26\n')
    expect(read('old/charlie.md')).toContain('date: "2018-02-26"\n')
    for (const name of ['bravo.json', 'old/charlie.json']) {
      expect(JSON.parse(read(name)).metadata.date).toBe('2018-02-26')
    }
    expect(run(['verify'])).toMatchObject({ status: 0 })
  })

  it('names the site, whose feeds are part of dist and of the fingerprint', () => {
    const fingerprintOf = (config: object) => {
      write('fair-copy.config.json', JSON.stringify({ sources: 'texts', ...config }))
      expect(run([])).toMatchObject({ status: 0 })
      return JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).fingerprint
    }
    const site = { url: 'https://example.org/', title: 'Alpha' }
    const fingerprints = [{}, { site }, { site: { ...site, page: '{slug}.html' } }].map(
      fingerprintOf,
    )
    expect(new Set(fingerprints).size).toBe(3)
    expect(existsSync(join(folder, 'dist/feed.json'))).toBe(true)
  })

  it('is part of the fingerprint, whatever the order of its policies', () => {
    const fingerprintOf = (edits: string) => {
      write('fair-copy.config.json', `{ "sources": "texts", "edits": ${edits} }`)
      run([])
      return JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).fingerprint
    }
    const one = fingerprintOf('{ "removal": "off", "moved": "off" }')
    expect(fingerprintOf('{ "moved": "off", "removal": "off" }')).toBe(one)
    expect(fingerprintOf('{ "moved": "off" }')).not.toBe(one)
  })

  it('sets the size up to which a source is read', () => {
    write('texts/bravo.txt', 'Bravo charlie.\n'.repeat(20))
    write('fair-copy.config.json', '{ "sources": "texts", "maxBytes": 200 }')
    const { status, stderr } = run([])
    expect(status).toBe(1)
    expect(stderr).toContain('bravo.txt:1:1  error  Unexpected file of 300 bytes, expected 200')
    expect(stderr).toContain('1 document')
  })
})

describe('a config that is wrong', () => {
  it.each([
    ['{ "source": "texts" }', 'Unexpected setting “source”; did you mean “sources”?'],
    ['{ "zulu": 1 }', 'Unexpected setting “zulu”, expected one of sources, dist,'],
    ['{ "strict": "yes" }', 'Unexpected “yes” for “strict”, expected true or false'],
    ['{ "maxBytes": 1.5 }', 'Unexpected 1.5 for “maxBytes”, expected a whole number above 0'],
    ['{ "edits": { "removals": "off" } }', 'did you mean “removal”?'],
    ['{ "edits": { "lift-titel": "off" } }', 'did you mean “lift-title”?'],
    ['{ "edits": { "removal": "no" } }', 'expected one of “apply”, “report”, “off”'],
    ['{ "edits": { "normalize-line-endings": "off" } }', 'expected “apply”'],
    ['{ "dates": "iso" }', 'Unexpected “iso” for “dates”, expected one of “quoted”, “plain”'],
    ['{ "site": "https://a.example" }', 'for “site”, expected an object with settings'],
    ['{ "site": { "title": "A" } }', 'site: Unexpected site without “url”, expected both'],
    ['{ "site": { "url": "a.example", "title": "A" } }', 'expected an address such as'],
    ['{ "site": { "url": "https://a.example/?b", "title": "A" } }', 'expected an address such as'],
    ['{ "site": { "titl": "A" } }', 'site: Unexpected setting “titl”; did you mean “title”?'],
    ['{ "site": { "page": "posts" } }', 'expected a path with “{slug}” in it'],
    ['{ "site": { "items": 0 } }', 'Unexpected 0 for “items”, expected a whole number above 0'],
    ['{ "verbatim": true, "edits": { "removal": "apply" } }', 'verbatim, which allows white space'],
    ['[]', 'Unexpected list, expected an object with settings'],
    ['{ "sources": ', 'mend the file'],
  ])('such as %s is told, and nothing is built', (text, problem) => {
    write('fair-copy.config.json', text)
    const { status, stderr } = run([])
    expect(status).toBe(2)
    expect(stderr).toContain('fair-copy.config.json: ')
    expect(stderr).toContain(problem)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is told all that is wrong with it at once', () => {
    write('fair-copy.config.json', '{ "source": "a", "dist": 1, "edits": { "removal": 0 } }')
    const { stderr } = run([])
    for (const name of ['“source”', '“dist”', '“removal”']) expect(stderr).toContain(name)
  })

  it.each([
    ['fair-copy.config.mjs', "throw new Error('zulu')", 'zulu'],
    ['fair-copy.config.ts', 'export default {', 'mend the file'],
    ['fair-copy.config.mjs', 'export const config = {}', 'Unexpected undefined'],
    ['fair-copy.config.mjs', 'export default () => ({})', 'Unexpected function'],
  ])('such as a %s with %s is told', (name, text, problem) => {
    write(name, text)
    const { status, stderr } = run([])
    expect(status).toBe(2)
    expect(stderr).toContain(name)
    expect(stderr).toContain(problem)
  })

  it('is told of where it waits for what never comes', () => {
    write('fair-copy.config.mjs', 'export default new Promise(() => undefined)')
    const { status, stderr } = run([])
    expect(stderr).toMatch(/^fair-copy: Unexpected end before all was done, expected /)
    expect(status).toBe(2)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is not there, or is there twice', () => {
    expect(run(['--config', 'no.json'])).toMatchObject({ status: 2 })
    write('fair-copy.config.json', '{}')
    write('fair-copy.config.mjs', 'export default {}')
    const { status, stderr } = run([])
    expect(status).toBe(2)
    expect(stderr).toContain('fair-copy.config.json and fair-copy.config.mjs')
  })
})

describe('an option that is not known', () => {
  it.each([
    ['--sorces', '“--sorces”', 'did you mean “--sources”?'],
    ['--no-colour', '“--no-colour”', 'did you mean “--no-color”?'],
    ['--zulu=1', '“--zulu”', 'expected one of “fair-copy --help”; see there'],
  ])('%s is told with what comes near', (option, name, hint) => {
    const { status, stderr } = run([option])
    expect(status).toBe(2)
    expect(stderr).toContain(name)
    expect(stderr).toContain(hint)
  })

  it('sets for some sources what it sets for all, and more', () => {
    write(
      'texts/old/bravo.txt',
      'Alpha bravo zulu\n\nCharlie delta echo foxtrot.\n\nRelated posts\n',
    )
    writeFileSync(
      join(folder, 'texts/old/latin.txt'),
      Buffer.from('caf\u00e9 \u00e0 la gare', 'latin1'),
    )
    write(
      'fair-copy.config.json',
      JSON.stringify({
        ...{ sources: 'texts', dist: 'out', edits: { removal: 'off' } },
        overrides: [
          { files: 'old/**', edits: { removal: 'apply' } },
          { files: ['old/latin.*'], charset: 'iso-8859-15' },
        ],
      }),
    )
    expect(run([])).toMatchObject({ status: 0 })
    const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
    expect(read('alpha.md')).toContain('Related posts')
    expect(read('old/bravo.md')).not.toContain('Related posts')
    expect(read('old/latin.md')).toContain('café à la gare')
    expect(JSON.parse(read('old/latin.json')).source).toMatchObject({
      ...{ encoding: 'iso-8859-15', encodingDecidedBy: 'option' },
    })
    expect(run(['explain', '--json', 'texts/old/latin.txt']).stdout).toContain('café')
  })

  it.each([
    [{ overrides: {} }, 'for “overrides”, expected a list'],
    [{ portability: 'all' }, 'Unexpected “all” for “portability”, expected one of “commonmark”'],
    [{ overrides: [{ charset: 'latin1' }] }, 'overrides[0]: Unexpected settings without “files”'],
    [{ overrides: [{ files: 'a', charsett: 'b' }] }, 'overrides[0]: Unexpected setting “charsett”'],
    [{ overrides: [{ files: [] }] }, 'expected a path or glob'],
    [
      { verbatim: true, overrides: [{ files: 'a', edits: { removal: 'apply' } }] },
      'overrides[0]: Unexpected “apply” for removal together with verbatim',
    ],
  ])('is told what is wrong in %j', (config, message) => {
    write('fair-copy.config.json', JSON.stringify(config))
    const { status, stderr } = run([])
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
