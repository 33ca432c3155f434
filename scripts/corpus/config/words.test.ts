import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../.program/cli.js', import.meta.url))
const text =
  'The harbour was closed yester-\nday for eleven hours, on account of the crane, which had been well-\nknown to Captain Lindqvist, who is in com-\nmand of the ferry and of the Über-\nfahrt.\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'))
  write('sources/alpha.txt', text)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function run(config: object, ...args: readonly string[]) {
  write('fair-copy.config.json', JSON.stringify(config))
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stderr }
}

const read = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
const fingerprint = () => JSON.parse(read('manifest.json')).fingerprint

describe('words that are divided at line ends', () => {
  it('stay so where nothing proves them, and a note says what would', () => {
    const { status, stderr } = run({})
    expect(status).toBe(0)
    expect(stderr).toContain('alpha.txt:1:24  note  Unexpected hyphens at the ends of 4 lines')
    expect(stderr).toContain('name a list of words with “words” in the config')
    expect(read('alpha.md')).toContain('yester-  \nday')
  })

  it('are joined where the list of the config has them, and not with a hyphen', () => {
    write('lists/words.txt', 'yesterday\ncommand\nwellknown\nwell-known\n')
    expect(run({ words: 'lists/words.txt' })).toMatchObject({ status: 0 })
    expect(read('alpha.md')).toContain('closed yesterday for')
    expect(read('alpha.md')).toContain('in command of')
    expect(read('alpha.md')).toContain('well-  \nknown')
    expect(run({ words: 'lists/words.txt' }, 'verify')).toMatchObject({ status: 0 })
    expect(run({ words: 'lists/words.txt' }, 'build', '--check')).toMatchObject({ status: 0 })
  })

  it('may be listed in the config, and as Hunspell has them', () => {
    expect(run({ words: ['Yesterday'] })).toMatchObject({ status: 0 })
    expect(read('alpha.md')).toContain('closed yesterday for')
    write('de.dic', '2\nU\u0308berfahrt/N\ncommand/DGSZ\n')
    expect(run({ words: 'de.dic' })).toMatchObject({ status: 0 })
    expect(read('alpha.md')).toContain('Überfahrt')
    expect(read('alpha.md')).toContain('in command of')
    expect(read('alpha.md')).toContain('yester-  \nday')
  })

  it('may have other lists for some of the sources', () => {
    write('sources/de/bravo.txt', text)
    const overrides = [{ files: 'de/**', words: ['Überfahrt'] }]
    expect(run({ words: ['yesterday'], overrides })).toMatchObject({ status: 0 })
    expect(read('alpha.md')).toContain('closed yesterday for')
    expect(read('de/bravo.md')).toContain('yester-  \nday')
    expect(read('de/bravo.md')).toContain('Überfahrt')
  })

  it('are built anew where the list is another one', () => {
    write('words.txt', 'yesterday\n')
    run({ words: 'words.txt' })
    const before = fingerprint()
    expect(run({ words: 'words.txt' }).stderr).toContain('(1 as before)')
    write('words.txt', 'yesterday\ncommand\n')
    expect(run({ words: 'words.txt' })).toMatchObject({ status: 0 })
    expect(fingerprint()).not.toBe(before)
    expect(read('alpha.md')).toContain('in command of')
  })

  it.each([
    [{ words: 'no.txt' }, 'fair-copy.config.json: Unexpected fault (ENOENT) with “words”, no.txt'],
    [{ words: 1 }, 'Unexpected 1 for “words”, expected the path of a list, or a list of words'],
    [{ overrides: [{ files: '**', words: [2] }] }, 'for “words”, expected the path of a list'],
  ])('need a list that can be read: %j', (config, problem) => {
    const { status, stderr } = run(config)
    expect(status).toBe(2)
    expect(stderr).toContain(problem)
  })
})
