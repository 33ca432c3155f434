import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../../contract/record.ts'
import { sha256 } from '../outputs.ts'
import { Workspace } from '../testing/workspace.ts'

const texts = {
  'alpha.txt': 'Alpha of the harbour\n\nBravo charlie ( delta echo.\n\nRelated posts\n',
  'news/bravo.md': '# Bravo\n\nCharlie **delta**.\n',
  'news/charlie.txt': 'Charlie\n\nDelta echo.\n',
}

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources(texts)
  workspace.run()
})
afterEach(() => workspace.remove())

function page(path: string): string {
  return readFileSync(workspace.path('proof', path), 'utf8')
}

function prove(...args: string[]): string {
  const { status, stderr } = workspace.run(['proof', ...args])
  return `${status} ${stderr}`
}

/** Changes a record such that the manifest takes it for its own. */
function forge(slug: string, change: (record: DocumentRecord) => object): void {
  const path = workspace.path('dist', `${slug}.json`)
  const text = readFileSync(path, 'utf8')
  const forged = JSON.stringify(change(JSON.parse(text)))
  const manifest = readFileSync(workspace.path('dist/manifest.json'), 'utf8')
  workspace.write(`dist/${slug}.json`, forged)
  workspace.write('dist/manifest.json', manifest.replace(sha256(text), sha256(forged)))
}

describe('proof', () => {
  it('writes a page a document, an index, and what they share', () => {
    expect(prove()).toContain('0 3 pages: open proof/index.html')
    expect([...workspace.list('proof').keys()]).toEqual([
      ...['alpha.txt.html', 'assets', 'assets/proof.css', 'assets/proof.js', 'index.html'],
      ...['manifest.json', 'news', 'news/bravo.md.html', 'news/charlie.txt.html'],
      ...['records.json', 'rules.html'],
    ])
    expect(page('alpha.txt.html')).toContain('Related posts</del>')
    expect(page('index.html')).toContain('href="news/bravo.md.html"')
  })

  it('writes the same anywhere and at any time, and touches nothing that is right', () => {
    prove()
    const before = workspace.list('proof')
    const time = statSync(workspace.path('proof/index.html')).mtimeMs
    prove()
    expect(workspace.list('proof')).toEqual(before)
    expect(statSync(workspace.path('proof/index.html')).mtimeMs).toBe(time)
    const other = new Workspace()
    other.setSources(texts)
    other.run()
    other.run(['proof'])
    expect(other.list('proof')).toEqual(before)
    other.remove()
  })

  it('removes the page of a source that is gone, and nothing that it did not write', () => {
    prove()
    workspace.write('proof/own.txt', 'Mine.')
    workspace.write('proof/news/own.html', 'Mine.')
    workspace.remove('sources/news/charlie.txt')
    workspace.run()
    prove()
    const files = workspace.list('proof')
    expect(files.has('news/charlie.txt.html')).toBe(false)
    expect(files.get('own.txt')).toBe('Mine.')
    expect(files.get('news/own.html')).toBe('Mine.')
  })

  it('is cleaned as dist is', () => {
    prove()
    workspace.write('proof/own.txt', 'Mine.')
    workspace.run(['clean', '--dist', 'proof'])
    expect([...workspace.list('proof').keys()]).toEqual(['own.txt'])
  })

  it.each([
    ['a folder of somebody else', ['--out', 'mine'], 'files that no proof wrote'],
    ['dist itself', ['--out', 'dist'], 'one inside of the other'],
    ['a folder within the sources', ['--out', 'sources/proof'], 'one inside of the other'],
    ['the folder above all', ['--out', '.'], 'one inside of the other'],
    ['another dist', ['--out', 'copies'], 'files that no proof wrote'],
    ['dist that is none', ['--dist', 'nothing'], 'run the build first'],
  ])('refuses %s', (_, args, reason) => {
    workspace.write('mine/index.html', 'Mine.')
    workspace.run(['--dist', 'copies'])
    const before = workspace.list('.')
    const told = prove(...args)
    expect(told).toMatch(/^2 /)
    expect(told).toContain(reason)
    expect(workspace.list('.')).toEqual(before)
  })

  it('overwrites no file of somebody else that came into the place of a page', () => {
    prove()
    workspace.write('proof/zulu.txt.html', 'Mine.')
    workspace.write('sources/zulu.txt', 'Zulu\n\nYankee.\n')
    workspace.run()
    expect(prove()).toMatch(/^2 .*zulu\.txt\.html that no proof wrote/)
    expect(page('zulu.txt.html')).toBe('Mine.')
  })

  it('writes through no link', () => {
    prove()
    mkdirSync(workspace.path('elsewhere'))
    workspace.write('sources/far/alpha.txt', 'Alpha\n\nBravo.\n')
    workspace.run()
    symlinkSync(workspace.path('elsewhere'), workspace.path('proof/far'))
    expect(prove()).toMatch(/^2 /)
    expect(workspace.list('elsewhere').size).toBe(0)
  })

  it('shows no marks over a source that is another by now', () => {
    workspace.write('sources/alpha.txt', 'Alpha of the harbour\n\nSomething else.\n')
    expect(prove()).toContain('1 page of sources that dist has no copy of as they stand now')
    const text = page('alpha.txt.html')
    expect(text).toContain('The source has changed since the build')
    expect(text).toContain('Bravo charlie ( delta echo.')
    expect(text).not.toContain('Something else')
    expect(text).not.toContain('<del')
    expect(page('index.html')).toContain('The source has changed since the build')
  })

  it('shows a source that was never built, and one that cannot be, with what is told of it', () => {
    workspace.write('sources/new.txt', 'New\n\nBravo.\n')
    workspace.write('sources/broken.md', '---\ntitle: {\nb: 1\n---\n\nText <script>.\n')
    workspace.write('sources/empty.txt', '')
    workspace.write('sources/binary.txt', new Uint8Array(2000))
    symlinkSync(workspace.path('sources/alpha.txt'), workspace.path('sources/link.txt'))
    expect(prove()).toContain('5 pages of sources')
    expect(page('new.txt.html')).toContain('Dist has no copy of it')
    expect(page('broken.md.html')).toContain('href="#message-1">3:1</a>')
    expect(page('broken.md.html')).toContain('<mark class="error">b</mark>')
    expect(page('broken.md.html')).toContain('Text &lt;script&gt;.')
    expect(page('empty.txt.html')).toContain('Unexpected empty file')
    expect(page('binary.txt.html')).toContain('Unexpected binary data')
    expect(page('link.txt.html')).toContain('Unexpected link')
  })

  it('says so where dist is not as the build wrote it', () => {
    const forged = readFileSync(workspace.path('dist/alpha.json'), 'utf8').replace('Bravo', 'Brave')
    workspace.write('dist/alpha.json', forged)
    workspace.remove('dist/news/bravo.md')
    expect(prove()).toContain('2 pages of sources')
    expect(page('alpha.txt.html')).toContain('not as the build wrote it')
    expect(page('alpha.txt.html')).not.toContain('Brave')
  })

  it('reads nothing outside of the sources, and shows no record that is none', () => {
    workspace.write('secret.txt', 'Secret.\n')
    forge('alpha', (record) => ({ ...record, source: { ...record.source, path: '../secret.txt' } }))
    forge('news/bravo', () => ({}))
    forge('news/charlie', ({ source }) => ({ source, edits: [] }))
    expect(prove()).toContain('3 pages of sources')
    expect(page('alpha.txt.html')).toContain('Its record is about another source')
    expect(page('news/bravo.md.html')).toContain('none that a build writes')
    expect(page('news/charlie.txt.html')).toContain('none that a build writes')
    expect([...workspace.list('proof').values()].join()).not.toContain('Secret')
  })

  it('decodes as the record says', () => {
    const bytes = Buffer.from('Caf\u00e9 au lait\n\nOn y venait pour le caf\u00e9.\n', 'latin1')
    workspace.write('sources/latin.txt', bytes)
    workspace.run(['--charset', 'windows-1252'])
    prove()
    expect(page('latin.txt.html')).toContain('>On y venait pour le café.<button')
    expect(page('latin.txt.html')).toContain('windows-1252')
  })

  it('tells what changed since the last proof that showed anything else', () => {
    prove()
    expect(page('index.html')).not.toContain('changed since the last proof')
    workspace.write('sources/alpha.txt', 'Alpha of the harbour\n\nBravo charlie again.\n')
    workspace.write('sources/new.txt', 'New\n\nBravo.\n')
    workspace.run()
    expect(prove()).toContain('4 pages, 2 of them changed')
    const index = page('index.html')
    expect(index).toContain('2 changed since the last proof')
    expect(page('alpha.txt.html')).toContain('changed since the last proof')
    expect(page('new.txt.html')).toContain('new since the last proof')
    // A second proof of the same dist says the same.
    prove()
    expect(page('index.html')).toBe(index)
  })

  it('tells what changed since an earlier build, by its manifest', () => {
    copyFileSync(workspace.path('dist/manifest.json'), workspace.path('before.json'))
    workspace.write('sources/alpha.txt', 'Alpha of the harbour\n\nBravo charlie again.\n')
    workspace.run()
    expect(prove('--since', 'before.json')).toContain('3 pages, 1 of them changed')
    expect(prove('--since', 'sources/alpha.txt')).toMatch(/^2 .*expected the manifest\.json/)
  })

  it('finishes what a proof that was killed had begun', () => {
    prove()
    const whole = workspace.list('proof')
    workspace.remove('proof/index.html')
    workspace.remove('proof/manifest.json')
    workspace.write('proof/.fair-copy/journal.ndjson', '{"path":"alpha.txt.html","sha256":"a"}\n')
    workspace.remove('proof/news')
    workspace.remove('proof/assets')
    workspace.remove('proof/rules.html')
    workspace.remove('proof/records.json')
    expect(prove()).toMatch(/^0 /)
    expect(workspace.list('proof')).toEqual(whole)
  })

  it('writes nothing but to its folder', () => {
    const before = workspace.list('.')
    prove('--out', 'deep/pages')
    expect(existsSync(workspace.path('deep/pages/index.html'))).toBe(true)
    workspace.remove('deep')
    expect(workspace.list('.')).toEqual(before)
  })
})
