import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDocument } from './build-document.ts'
import { documentSettings } from './document-settings.ts'
import { Workspace } from './testing/workspace.ts'

const article = 'Title of it\n\nAlpha bravo charlie delta.\n'
const isRoot = process.getuid?.() === 0

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({ 'good.txt': article })
})
afterEach(() => {
  workspace.remove()
})

/** Builds, and returns the lines on what is wrong; the good source is to be built whatever they say. */
function linesOf(status: number, options?: Parameters<Workspace['run']>[1]): readonly string[] {
  const run = workspace.run(['--quiet'], options)
  expect(run.status).toBe(status)
  expect([...workspace.list().keys()]).toContain('good.md')
  return run.lines
}

describe('what is no source', () => {
  it('may be a link to a folder, a loop of them, or one that leads nowhere', () => {
    workspace.write('outside/two.txt', article)
    symlinkSync('../outside', workspace.path('sources/away'))
    symlinkSync('.', workspace.path('sources/loop'))
    symlinkSync('circle.txt', workspace.path('sources/circle.txt'))
    symlinkSync('nowhere', workspace.path('sources/nothing'))
    const link = / error {2}Unexpected link, expected .* not followed; .* {2}unreadable-source$/
    expect(linesOf(1)).toEqual([
      expect.stringMatching(/^sources\/away:1:1 /),
      expect.stringMatching(/^sources\/circle\.txt:1:1 /),
      expect.stringMatching(/^sources\/loop:1:1 /),
    ])
    for (const line of linesOf(1)) expect(line).toMatch(link)
  })

  it('may be a pipe, which nobody waits for', ({ skip }) => {
    if (spawnSync('mkfifo', [workspace.path('sources/pipe.txt')]).status !== 0) skip('needs mkfifo')
    expect(linesOf(1)).toEqual([expect.stringMatching(/^sources\/pipe\.txt:1:1 .*Unexpected pipe/)])
  })

  it('may be a folder that may not be listed', ({ skip }) => {
    if (process.getuid === undefined) skip('needs a system with users')
    workspace.write('sources/secret/two.txt', article)
    chmodSync(workspace.path('sources/secret'), 0)
    chmodSync(workspace.folder, 0o777)
    expect(linesOf(1, isRoot ? { uid: 65_534 } : {})).toEqual([
      expect.stringMatching(
        /^sources\/secret:1:1 .*cannot be listed \(EACCES\), .* {2}unreadable-source$/,
      ),
    ])
    chmodSync(workspace.path('sources/secret'), 0o755)
  })

  it('may have been there a moment ago', async () => {
    const { files, document } = await buildDocument(
      workspace.path('sources'),
      'gone.txt',
      documentSettings({})(''),
    )
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([
      expect.stringMatching(/^gone\.txt:1:1: Unexpected unreadable source \(ENOENT\), /),
    ])
    expect(document).toBeUndefined()
  })

  it('may not be the folder of sources itself, which may be a link', () => {
    symlinkSync('sources', workspace.path('link'))
    expect(workspace.run(['--sources', 'link']).status).toBe(0)
  })
})

describe('a name that is no text', () => {
  it('is shown as bytes, and stops no other', ({ skip }) => {
    const folder = Buffer.from(`${workspace.path('sources')}/`)
    try {
      writeFileSync(
        Buffer.concat([folder, Buffer.from([0x61, 0xff, 0xe9]), Buffer.from('.txt')]),
        article,
      )
      mkdirSync(Buffer.concat([folder, Buffer.from([0xfe])]))
    } catch {
      skip('needs a disk that takes all bytes for names')
    }
    const problem = 'Unexpected name that is not valid UTF-8, expected printable text; rename it'
    expect(linesOf(1)).toEqual([
      `sources/\\xfe:1:1  error  ${problem}  unreadable-source`,
      `sources/a\\xff\\xe9.txt:1:1  error  ${problem}  unreadable-source`,
    ])
  })

  it('is shown in one line where it has line ends', ({ skip }) => {
    if (process.platform === 'win32') skip('needs a disk that takes line ends in names')
    workspace.write('sources/a\nb\u0007.txt', article)
    workspace.write('sources/c\r/d.txt', article)
    const problem = 'Unexpected name with a line end or control character'
    expect(linesOf(1)).toEqual([
      expect.stringContaining(`sources/a\\u000ab\\u0007.txt:1:1  error  ${problem}`),
      expect.stringContaining(`sources/c\\u000d:1:1  error  ${problem}`),
    ])
  })
})

describe('a name that not every system can hold', () => {
  it.each([
    ['con.txt', 'output "con.json" (on Windows it is a device)'],
    ['Aux.1/a.txt', 'folder "Aux.1" (on Windows it is a device)'],
    ['dot./a.txt', 'folder "dot." (it ends in a dot or space)'],
    ['a?/a.txt', 'folder "a?" (Windows has no names with such a character)'],
    ['a\\..\\b/a.txt', 'folder "a\\\\..\\\\b" (Windows has no names with such a character)'],
    ['.Fair-Copy/a.txt', 'folder ".Fair-Copy" (builds work in that folder)'],
    [`${'é'.repeat(125)}a.txt`, `output "${'é'.repeat(60)}…" (it has 256 bytes of at most 255)`],
  ])('is an error: %s', (path, problem) => {
    workspace.write(`sources/${path}`, article)
    const [line, ...others] = linesOf(1)
    expect(line).toContain(`sources/${path}:1:1  error  Unexpected ${problem}, expected a name`)
    expect(line).toMatch(/ {2}output-name$/)
    expect(others).toEqual([])
  })

  it.each(['console.txt', 'com10.txt', '.hidden/a.txt', `${'é'.repeat(125)}.txt`])(
    'is none of these: %s',
    (path) => {
      workspace.write(`sources/${path}`, article)
      expect(linesOf(0)).toEqual([])
    },
  )

  it('may come from the front matter', () => {
    workspace.write('sources/a.txt', `---\nslug: NUL.tar\n---\n${article}`)
    expect(linesOf(1)).toEqual([expect.stringContaining('output "NUL.tar.json"')])
  })

  it('may be a path', () => {
    const deep = Array.from({ length: 18 }, () => 'x'.repeat(200)).join('/')
    workspace.write(`sources/${deep}/a.txt`, article)
    expect(linesOf(0)).toEqual([])
    const { status, lines } = workspace.run(['--dist', join('y'.repeat(250), 'z'.repeat(250), 'd')])
    expect(lines).toEqual([expect.stringMatching(/^fair-copy: Unexpected path that is too long/)])
    expect(status).toBe(2)
  })
})

describe('names that are one on some systems', () => {
  it('are an error for files', () => {
    workspace.write('sources/caf\u00e9.txt', article)
    workspace.write('sources/cafe\u0301.md', article)
    workspace.write('sources/Σας.md', article)
    workspace.write('sources/ΣΑΣ.txt', article)
    expect(linesOf(1)).toHaveLength(4)
    for (const line of linesOf(1)) expect(line).toMatch(/ error .* {2}output-clash$/)
    expect(
      [...workspace.list().keys()].filter(
        (path) => !/good|^schema|index|manifest|^documents/.test(path),
      ),
    ).toEqual([])
  })

  it('are a warning for folders, since no file is lost where they are one', () => {
    workspace.write('sources/News/a.txt', article)
    workspace.write('sources/news/b.txt', article)
    workspace.write('sources/news/c.txt', article)
    const text = 'Unexpected folder news beside News, expected one spelling'
    expect(linesOf(0)).toEqual([
      expect.stringContaining(`sources/news/b.txt:1:1  warning  ${text}`),
    ])
    expect([...workspace.list().keys()]).toContain('news/b.md')
  })

  it('are an error for a file and a folder', () => {
    workspace.write('sources/A.md/b.txt', article)
    workspace.write('sources/a.txt', article)
    workspace.write('sources/index.json/b.txt', article)
    expect(linesOf(1)).toEqual([
      expect.stringMatching(
        /^sources\/a\.txt:1:1 .*Unexpected a\.md as the name of a file and of a/,
      ),
      expect.stringMatching(
        /^sources\/index\.json\/b\.txt:1:1 .*Unexpected index\.json as the name/,
      ),
    ])
  })
})
