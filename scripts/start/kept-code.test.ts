import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openKeptCode } from './kept-code.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-code-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The files that are kept: their bytes, and the number of the file, which is another once it is replaced. */
function kept(cache = join(folder, 'cache')) {
  const names = existsSync(cache) ? readdirSync(cache).sort() : []
  return names.map((name) => {
    const path = join(cache, name)
    return { path, file: statSync(path).ino, bytes: readFileSync(path) }
  })
}

describe('code that is kept', () => {
  const alpha = "exports.bravo = function () { return 'charlie ' + require('./delta.cjs').echo }\n"
  beforeEach(() => {
    writeFileSync(join(folder, 'alpha.cjs'), alpha)
    writeFileSync(join(folder, 'delta.cjs'), "exports.echo = 'foxtrot'\n")
  })

  /** Loads it as a process of its own would, runs it, and keeps what is new. */
  function run(): unknown {
    const require = createRequire(join(folder, 'alpha.cjs'))
    for (const name of ['alpha', 'delta']) delete require.cache[join(folder, `${name}.cjs`)]
    const code = openKeptCode(folder)
    const { bravo } = code.require('./alpha.cjs') as { bravo: () => string }
    const answer = bravo()
    code.keep()
    return answer
  }

  it('is what the next run takes, and leaves as it is', () => {
    expect(run()).toBe('charlie foxtrot')
    const first = kept()
    expect(first).toHaveLength(2)
    expect(run()).toBe('charlie foxtrot')
    expect(kept()).toEqual(first)
  })

  it('is not written before it is asked for', () => {
    openKeptCode(folder).require('./alpha.cjs')
    expect(kept()).toEqual([])
  })

  it('is not taken for other code, be it of the same length and time', () => {
    run()
    const file = join(folder, 'alpha.cjs')
    const { atime, mtime } = statSync(file)
    const [before] = kept()
    writeFileSync(file, alpha.replace('charlie', 'another'))
    utimesSync(file, atime, mtime)
    expect(run()).toBe('another foxtrot')
    expect(kept()[0]?.bytes).not.toEqual(before?.bytes)
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['one bit another', (bytes) => bytes.with(bytes.length - 40, bytes.at(-40)! ^ 1)],
    ['its end gone', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['nothing in it', () => new Uint8Array()],
    ['zeros', (bytes) => new Uint8Array(bytes.length)],
  ])('is made anew with %s', (_, damage) => {
    run()
    const first = kept()
    for (const { path, bytes } of first) writeFileSync(path, damage(bytes))
    expect(run()).toBe('charlie foxtrot')
    expect(kept().map(({ bytes }) => bytes)).toEqual(first.map(({ bytes }) => bytes))
  })

  it('is done without where nothing can be written', () => {
    writeFileSync(join(folder, 'cache'), 'a file')
    expect(run()).toBe('charlie foxtrot')
    expect(readdirSync(folder).sort()).toEqual(['alpha.cjs', 'cache', 'delta.cjs'])
  })

  it('is done without where the environment says so', () => {
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')
    expect(run()).toBe('charlie foxtrot')
    vi.unstubAllEnvs()
    expect(kept()).toEqual([])
  })

  it('is the same for those who load it by its name', () => {
    const code = openKeptCode(folder)
    const require = createRequire(join(folder, 'other.cjs'))
    expect(require('./alpha.cjs')).toBe(code.require('./alpha.cjs'))
  })
})

describe('the program', () => {
  const program = fileURLToPath(new URL('../../.program/', import.meta.url))
  let work: string
  beforeEach(() => {
    work = join(folder, 'work')
    mkdirSync(join(work, 'sources'), { recursive: true })
    writeFileSync(join(work, 'sources/alpha.txt'), 'Alpha\n\nBravo charlie,\ndelta.\n')
    cpSync(program, join(folder, 'program'), {
      recursive: true,
      filter: (path) => path === program || /\.(?:[cm]?js|bin)$|\/package\.json$/.test(path),
    })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      join(work, 'fair-copy.config.mjs'),
      "import { defineConfig } from '../program/index.mjs'\nexport default defineConfig({ dates: 'quoted' })\n",
    )
  })

  function run(...args: string[]): string {
    const options = { cwd: work, encoding: 'utf8' } as const
    return execFileSync(
      process.execPath,
      [join(folder, 'program/cli.js'), ...args, '--silent'],
      options,
    )
  }
  const cache = () => kept(join(folder, 'program/cache'))

  it('keeps what a build compiled, and builds the same with it', () => {
    run('--version')
    expect(cache()).toEqual([])
    run('build')
    const first = cache()
    expect(first.map(({ path }) => /([a-z-]+)[^/]*$/.exec(path)?.[1])).toContain('command-line')
    run('build', '--dist', 'again')
    expect(cache()).toEqual(first)
    expect(execFileSync('diff', ['-r', 'dist', 'again'], { cwd: work, encoding: 'utf8' })).toBe('')
  })

  it('loads what a plain text does without with the first document that needs it', () => {
    const late = () => cache().flatMap(({ path }) => /late-[a-z-]+/.exec(path)?.[0] ?? [])
    run('build')
    expect(late()).toEqual([])
    writeFileSync(join(work, 'sources/alpha.txt'), 'Alpha &amp; bravo.\n')
    run('build')
    expect(late()).toEqual(['late-character-names'])
    const source = '+++\nalpha = 1\n+++\n\n* Bravo [^1]\n\n[^1]: Charlie\n'
    writeFileSync(join(work, 'sources/bravo.md'), source)
    run('build')
    const markdown = ['late-markdown-parser', 'late-markdown-printer']
    expect(late()).toEqual(['late-character-names', 'late-front-matter', ...markdown])
    const copy = '---\nalpha: 1\n---\n\n-   Bravo [^1]\n\n[^1]: Charlie\n'
    expect(readFileSync(join(work, 'dist/bravo.md'), 'utf8')).toBe(copy)
  })

  it('keeps nothing of a build that found all as it was, or built many', () => {
    run('build')
    rmSync(join(folder, 'program/cache'), { recursive: true })
    run('build')
    expect(cache()).toEqual([])
    for (let number = 1; number <= 5; number++) {
      writeFileSync(join(work, `sources/${number}.txt`), `Alpha ${number}.\n`)
    }
    run('build')
    expect(cache()).toEqual([])
  })
})
