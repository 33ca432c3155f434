import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from './testing/workspace.ts'

const article = 'Title of it\n\nAlpha bravo charlie delta.\n'
const nobody = 65_534
const isRoot = process.getuid?.() === 0

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({ 'one.txt': article, 'news/two.txt': article })
})
afterEach(() => {
  workspace.remove()
})

/** Runs a build that is expected to stop with one line. */
function runToFailure(line: RegExp, options?: Parameters<Workspace['run']>[1]): void {
  const { status, lines } = workspace.run([], options)
  expect(lines).toEqual([expect.stringMatching(line)])
  expect(status).toBe(2)
}

/** Runs a build that is expected to give what it gives in an empty folder. */
function runToSuccess(): void {
  expect(workspace.run().status).toBe(0)
  expect(workspace.list()).toEqual(workspace.listFresh())
}

describe('a dist that cannot be written', () => {
  it('may be full', ({ skip }) => {
    const texts = Array.from({ length: 60 }, (_, number) => [`a/${number}.txt`, article])
    workspace.setSources(Object.fromEntries(texts))
    mkdirSync(workspace.path('dist'))
    const size = ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', workspace.path('dist')]
    if (spawnSync('mount', size).status !== 0) skip('needs leave to mount a disk')
    try {
      runToFailure(
        /^fair-copy: Unexpected full disk \(ENOSPC\) at dist\/[^,]*, expected room for it; make some/,
      )
      execFileSync('mount', ['-o', 'remount,size=4m', workspace.path('dist')])
      runToSuccess()
      execFileSync('mount', ['-o', 'remount,ro', workspace.path('dist')])
      expect(workspace.run().status).toBe(0)
      workspace.write('sources/new.txt', article)
      runToFailure(/^fair-copy: Unexpected read-only disk \(EROFS\) at dist, expected .*--dist$/)
    } finally {
      execFileSync('umount', [workspace.path('dist')])
    }
  })

  it('may be for another user to write', ({ skip }) => {
    if (!isRoot && process.getuid === undefined) skip('needs a system with users')
    mkdirSync(workspace.path('dist'))
    chmodSync(workspace.folder, 0o755)
    chmodSync(workspace.path('dist'), 0o555)
    const options = isRoot ? { uid: nobody } : {}
    runToFailure(/^fair-copy: Unexpected refusal of the system \(EACCES\) at dist, /, options)
    chmodSync(workspace.path('dist'), 0o755)
    runToSuccess()
    chmodSync(workspace.path('dist'), 0o555)
    expect(workspace.run([], options).status).toBe(0)
  })

  it('may be a file', () => {
    workspace.write('dist', 'mine')
    runToFailure(/^fair-copy: Unexpected file at dist, expected a folder .*; move it away/)
    expect(readFileSync(workspace.path('dist'), 'utf8')).toBe('mine')
  })

  it('may be inside of a file', () => {
    workspace.write('mine', 'mine')
    const { status, lines } = workspace.run(['--dist', 'mine/dist'])
    expect(lines).toEqual([expect.stringMatching(/^fair-copy: Unexpected .* at mine\/dist, /)])
    expect(status).toBe(2)
  })

  it('may have a folder in the place of a file', () => {
    workspace.write('dist/one.md/mine.txt', 'mine')
    runToFailure(/^fair-copy: Unexpected folder at dist\/one\.md, expected a file .*; move it away/)
    expect(workspace.list().get('one.md/mine.txt')).toBe('mine')
    workspace.remove('dist/one.md')
    runToSuccess()
  })

  it('may have a file in the place of a folder', () => {
    workspace.write('dist/news', 'mine')
    runToFailure(/^fair-copy: Unexpected file at dist\/news, expected a folder .*; move it away/)
    expect(workspace.list().get('news')).toBe('mine')
    workspace.remove('dist/news')
    runToSuccess()
  })
})

describe('a dist with links', () => {
  beforeEach(() => {
    workspace.write('elsewhere/two.md', 'mine')
  })

  it('may be one itself', () => {
    symlinkSync('elsewhere', workspace.path('dist'))
    expect(workspace.run().status).toBe(0)
    expect(workspace.list('elsewhere').get('two.md')).toBe('mine')
    expect(workspace.list('elsewhere').get('news')).toBe('folder')
  })

  it('may not lead into the sources, nor they into it', () => {
    symlinkSync('sources/news', workspace.path('dist'))
    runToFailure(/^fair-copy: Unexpected folders sources and dist, one inside of the other/)
    expect([...workspace.list('sources').keys()]).toEqual(['news', 'news/two.txt', 'one.txt'])
    workspace.remove('dist')
    cpSync(workspace.path('sources'), workspace.path('dist/texts'), { recursive: true })
    workspace.remove('sources')
    symlinkSync('dist/texts', workspace.path('sources'))
    runToFailure(/^fair-copy: Unexpected folders sources and dist, one inside of the other/)
  })

  it('may not have one for a folder: nothing is written or removed behind it', () => {
    expect(workspace.run().status).toBe(0)
    workspace.remove('dist/news')
    symlinkSync('../elsewhere', workspace.path('dist/news'))
    runToFailure(/^fair-copy: Unexpected link at dist\/news, expected a folder.*; remove the link/)
    workspace.remove('sources/news')
    expect(workspace.run().status).toBe(0)
    expect([...workspace.list('elsewhere')]).toEqual([['two.md', 'mine']])
  })

  it('has them replaced where files should be', () => {
    mkdirSync(workspace.path('dist'))
    symlinkSync('../elsewhere/two.md', workspace.path('dist/one.md'))
    linkSync(workspace.path('elsewhere/two.md'), workspace.path('dist/one.json'))
    symlinkSync('../elsewhere/two.md', workspace.path('dist/manifest.json'))
    runToSuccess()
    expect([...workspace.list('elsewhere')]).toEqual([['two.md', 'mine']])
  })

  it('may not have one for the folder in which builds work', () => {
    mkdirSync(workspace.path('dist'))
    symlinkSync('../elsewhere', workspace.path('dist/.fair-copy'))
    runToFailure(/^fair-copy: Unexpected file or link at dist\/\.fair-copy, .*; remove it$/)
    expect([...workspace.list('elsewhere')]).toEqual([['two.md', 'mine']])
  })

  it('writes no journal behind one', () => {
    mkdirSync(workspace.path('dist/.fair-copy'), { recursive: true })
    symlinkSync('../../elsewhere/two.md', workspace.path('dist/.fair-copy/journal.ndjson'))
    runToSuccess()
    expect([...workspace.list('elsewhere')]).toEqual([['two.md', 'mine']])
  })
})

describe('a dist that somebody else had a hand in', () => {
  it.each([
    ['broken', 'no JSON'],
    ['of another form', '{"outputs":{"path":"mine.txt"}}'],
    ['forged', JSON.stringify({ outputs: [null, { path: 1 }, ...forged('')] })],
  ])('removes nothing outside of it for a manifest that is %s', (_, manifest) => {
    workspace.write('mine.txt', 'mine')
    workspace.write('dist/manifest.json', manifest)
    runToSuccess()
    expect(existsSync(workspace.path('mine.txt'))).toBe(true)
  })

  it('removes for a journal what is in it and has the hash of, and nothing else', () => {
    workspace.write('mine.txt', 'begun')
    workspace.write('dist/mine.txt', 'mine')
    workspace.write('dist/begun/begun.txt', 'begun')
    const hash = createHash('sha256').update('begun').digest('hex')
    const paths = ['mine.txt', 'begun/begun.txt', 'news', '.fair-copy', 'manifest.json']
    const entries = [...forged(hash), ...paths.map((path) => ({ path, sha256: hash }))]
    const lines = ['{"pa', 'null', '1', ...entries.map((entry) => JSON.stringify(entry))]
    workspace.write('dist/.fair-copy/journal.ndjson', lines.join('\n'))
    expect(workspace.run().status).toBe(0)
    expect(existsSync(workspace.path('mine.txt'))).toBe(true)
    expect(workspace.list()).toEqual(new Map([...workspace.listFresh(), ['mine.txt', 'mine']]))
  })

  it('has its own files out of the way when a folder takes the name of a file', () => {
    workspace.setSources({ 'one.txt': article, 'a.md/b.txt': article })
    runToSuccess()
    workspace.setSources({ 'one.md/c.txt': article, 'a.txt': article })
    runToSuccess()
  })

  it('is called unsettled by --check after a build that did not end', () => {
    runToSuccess()
    workspace.write('dist/.fair-copy/journal.ndjson', '')
    const { status, stderr } = workspace.run(['--check'])
    expect(stderr).toMatch(/^dist\/\.fair-copy {2}stale$/m)
    expect(status).toBe(1)
    runToSuccess()
  })
})

/** Entries of paths that lead out of dist, or nowhere. */
function forged(sha256: string) {
  const outside = ['../mine.txt', 'a/../../mine.txt', '..\\mine.txt', '/mine.txt', '..', '.']
  return [...outside, 'a\0', 'x'.repeat(5000), ''].map((path) => ({ path, sha256 }))
}
