import { readFileSync, statSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDist } from './dist-folder.ts'
import { readDistState } from './dist-state.ts'
import type { Mark } from './marked-hash.ts'
import { sha256 } from './outputs.ts'
import { Workspace } from './testing/workspace.ts'

const path = 'all.ndjson'
// Longer than what is compared at a time, so that there are several pieces.
const lines = Array.from({ length: 5000 }, (_, index) => `{"line": ${index}, "text": "å 漢 😀"}\n`)
const text = lines.join('')

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => workspace.remove())

function open(check = false) {
  const dist = workspace.path('dist')
  return openDist(dist, readDistState(dist), { fingerprint: '', check })
}

/** Writes `pieces` as an output of all, or compares only. */
function stream(pieces: readonly string[], check = false) {
  const folder = open(check)
  try {
    const output = folder.open(path)
    for (const piece of pieces) output.append(piece)
    output.finish()
    return { ...folder.finish().changes }
  } finally {
    folder.close()
  }
}

function written(): string {
  return readFileSync(workspace.path('dist', path), 'utf8')
}

describe('an output that comes piece by piece', () => {
  it('is not touched where dist has it already', () => {
    expect(stream(lines).missing).toContain(path)
    const { ino, mtimeMs } = statSync(workspace.path('dist', path))
    expect(stream(lines)).toEqual({ missing: [], changed: [], stale: [] })
    expect(stream([text])).toEqual({ missing: [], changed: [], stale: [] })
    expect(statSync(workspace.path('dist', path))).toMatchObject({ ino, mtimeMs })
  })

  it.each([
    ['another beginning', `x${text}`],
    ['another end', `${text.slice(0, -2)}x\n`],
    ['a letter in the midst', text.replace('"line": 2500', '"line": 2501')],
    ['less', text.slice(0, 100_000)],
    ['more', `${text}${text}`],
    ['nothing', ''],
    ['half a character at the end of a piece', Buffer.from(text).subarray(0, 99_999)],
  ])('is mended where dist has %s', (_, found) => {
    stream(lines)
    workspace.write(`dist/${path}`, found)
    expect(stream(lines, true).changed).toEqual([path])
    expect(readFileSync(workspace.path('dist', path))).toEqual(Buffer.from(found))
    expect(stream(lines).changed).toEqual([path])
    expect(written()).toBe(text)
    const { outputs } = JSON.parse(readFileSync(workspace.path('dist/manifest.json'), 'utf8'))
    expect(outputs).toEqual([{ path, sha256: sha256(text), source: null }])
    expect(stream(lines, true)).toEqual({ missing: [], changed: [], stale: [] })
  })

  it('keeps what it had but for a line, wherever that is', () => {
    const marks: Mark[] = []
    // Of several mebibytes, so that there are marks.
    let bytes = Buffer.from(text.repeat(16))
    const put = (write: (output: ReturnType<ReturnType<typeof open>['open']>) => void) => {
      const dist = workspace.path('dist')
      const options = { fingerprint: '', check: false, marksOf: () => marks }
      const folder = openDist(dist, readDistState(dist), options)
      const output = folder.open(path)
      write(output)
      output.finish()
      folder.finish()
      folder.close()
      expect(readFileSync(workspace.path('dist', path)).equals(bytes)).toBe(true)
      expect(folder.contents.entries.get(path)?.sha256).toBe(sha256(bytes))
    }
    put((output) => output.append(bytes))
    for (const place of [0.9, 0.5, 0, 0.2, 0.99, 1, 0.4]) {
      const [start, end] = [Math.floor(place * bytes.length), Math.ceil(place * bytes.length) + 20]
      const { length } = bytes
      const line = `{"place": ${place}}\n`
      bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(line), bytes.subarray(end)])
      put((output) => {
        output.keep({ start: 0, end: start })
        output.append(line)
        output.keep({ start: Math.min(end, length), end: length })
      })
    }
  })

  it('takes the place of a link, and leaves alone what that led to', () => {
    workspace.write('precious.txt', text)
    stream(['alpha\n'])
    workspace.remove(`dist/${path}`)
    symlinkSync(workspace.path('precious.txt'), workspace.path('dist', path))
    stream(lines)
    expect(workspace.list().get(path)).toBe(text)
    stream(['bravo\n'])
    expect(readFileSync(workspace.path('precious.txt'), 'utf8')).toBe(text)
  })

  it('leaves the old text, and nothing else, when it is broken off', () => {
    stream(lines)
    const before = workspace.list()
    const folder = open()
    const output = folder.open(path)
    for (const line of lines) output.append(line.replace('4000', '4001'))
    folder.close()
    expect([...workspace.list().keys()].filter((name) => /tmp|lock/.test(name))).toEqual([])
    expect(workspace.list().get(path)).toBe(before.get(path))
    stream(lines)
    expect(workspace.list()).toEqual(before)
  })
})
