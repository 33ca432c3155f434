import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSidecar } from '../pipeline.ts'
import { Workspace } from './testing/workspace.ts'

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
})
afterEach(() => {
  workspace.remove()
})

describe('a sidecar', () => {
  it.each([
    ['meta.yaml', 'title: [x', 'front-matter-syntax'],
    ['meta.yml', 'title: "x', 'front-matter-syntax'],
    ['meta.json', '{"title": "x"', 'front-matter-syntax'],
    ['meta.json', '', 'front-matter-syntax'],
    ['meta.yaml', '- x', 'front-matter-syntax'],
    ['meta.yaml', 'slug: a/b', 'invalid-slug'],
    ['meta.yaml', Buffer.from('title: caf\xe9', 'latin1'), 'undecodable-bytes'],
  ])('%s that is broken (%j) stops its source alone', (ending, text, rule) => {
    workspace.setSources({ 'a.txt': 'Alpha.\n', 'b.txt': 'Bravo.\n' })
    workspace.write(`sources/a.${ending}`, text)
    const { status, lines } = workspace.run(['--quiet'])
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^sources/a\\.${ending}:1:\\d+  error  .*  ${rule}$`)),
    ])
    expect(status).toBe(1)
    expect([...workspace.list('dist').keys()].filter((path) => /^[ab]\./.test(path))).toEqual([
      ...['b.json', 'b.md'],
    ])
  })

  it.each([
    ['yaml', 'title: "Zulu: \\u00e4"\r\ntags: [a, {b: c}]\r\ntext: |\r\n  alpha\r\n  bravo\r\n'],
    ['json', '{"title": "Zulu \\u00e4", "tags": ["a", {"b": 1.10}],\r\n "x": null}\r\n'],
  ])('of %s may end anywhere, with its faults inside of it', (kind, text) => {
    for (let end = 0; end <= text.length; end++) {
      const bytes = new TextEncoder().encode(text.slice(0, end))
      const { messages } = readSidecar({ path: `a.meta.${kind}`, bytes })
      const isCut = end < text.trimEnd().length
      if (kind === 'json') expect(messages.some(({ fatal }) => fatal === true)).toBe(isCut)
    }
  })
})
