import { mkdirSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workspace } from '../testing/workspace.ts'

const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url))

/** Sources that are wrong in what the schemas ask for, each in another way of giving metadata. */
const sources = {
  'good.md': '---\ntitle: Good\ndate: "2020-01-02"\n---\nAlpha.\n',
  // A value, one in a map in a map, and the second item of a list.
  'yaml.md':
    '\ufeff---\r\ntitle: Yaml\r\ndate: "soon"\r\nseo:\r\n  robots:\r\n    index: maybe\r\ntags: [one, 2, three]\r\n---\r\nAlpha.\r\n',
  'block.md': '---\ntitle: Block\ndate: "2020-01-02"\ntags:\n  - one\n  -\n  - 2\n---\nAlpha.\n',
  'toml.md':
    '+++\ntitle = "Toml"\ndate = "soon"\ntags = ["one", 2]\n\n[seo.robots]\nindex = "maybe"\n+++\nAlpha.\n',
  'json.md':
    '---json\n{\n  "title": "Json",\n  "date": "soon",\n  "seo": { "robots": { "index": "maybe" } },\n  "tags": ["one", 2]\n}\n---\nAlpha.\n',
  // A key that is missing, at all and in a map.
  'missing.md': '---\ntitle: Missing\nseo:\n  robots: {}\n  other: 1\n---\nAlpha.\n',
  'beside.txt': '---\ntitle: Beside\n---\nAlpha.\n',
  'beside.meta.yaml': 'date: soon\nseo:\n  robots:\n    index: maybe\n',
  'front.txt': '---\ndate: later\n---\nAlpha.\n',
  'front.meta.json':
    '{\n  "title": "Front",\n  "date": "soon",\n  "tags": [\n    "one",\n    2\n  ]\n}\n',
} as const

const places = [
  ['beside.meta.yaml', 1, 1, 'date'],
  ['beside.meta.yaml', 4, 5, 'seo.robots.index'],
  ['block.md', 7, 5, 'tags.1'],
  ['front.meta.json', 6, 5, 'tags.1'],
  ['front.txt', 2, 1, 'date'],
  ['json.md', 4, 3, 'date'],
  ['json.md', 5, 24, 'seo.robots.index'],
  ['json.md', 6, 19, 'tags.1'],
  ['missing.md', 1, 1, 'date'],
  ['missing.md', 4, 3, 'seo.robots.index'],
  ['toml.md', 3, 1, 'date'],
  ['toml.md', 4, 16, 'tags.1'],
  ['toml.md', 7, 1, 'seo.robots.index'],
  ['yaml.md', 3, 1, 'date'],
  ['yaml.md', 6, 5, 'seo.robots.index'],
  ['yaml.md', 7, 13, 'tags.1'],
].map(([path, ...place]) => [`sources/${path}`, ...place])

const configs = {
  'fair-copy.config.ts': `import { defineConfig } from 'fair-copy'
import * as z from 'zod'
const day: z.ZodType = z.iso.date()
export default defineConfig({
  schema: z.looseObject({
    date: day,
    seo: z.looseObject({ robots: z.object({ index: z.boolean() }) }).optional(),
    tags: z.array(z.string()).optional(),
  }),
})
`,
  'fair-copy.config.mjs': `import * as v from 'valibot'
export default {
  schema: v.looseObject({
    date: v.pipe(v.string(), v.isoDate()),
    seo: v.optional(v.looseObject({ robots: v.object({ index: v.boolean() }) })),
    tags: v.optional(v.array(v.string())),
  }),
}
`,
}

describe.each(Object.entries(configs))('a schema in %s', (name, config) => {
  let workspace: Workspace
  beforeAll(() => {
    workspace = new Workspace()
    workspace.setSources(sources)
    workspace.write(name, config)
    mkdirSync(workspace.path('node_modules'))
    for (const library of ['zod', 'valibot']) {
      symlinkSync(packages + library, workspace.path('node_modules', library))
    }
  })
  afterAll(() => workspace.remove())

  const errors = (args: readonly string[] = []) => {
    const { stdout, stderr, status } = workspace.run(['--reporter', 'json', ...args])
    if (stdout === '') throw new Error(stderr)
    const { messages } = JSON.parse(stdout)
    const found = messages
      .filter(({ rule }: { rule: string }) => rule === 'metadata-schema')
      .map(({ path, line, column, severity, text }: Record<string, string>) => {
        expect(severity).toBe('error')
        return [
          path,
          line,
          column,
          /value of “(.*)”, expected what the schema/.exec(text ?? '')?.[1],
        ]
      })
    return { found, status }
  }

  it('tells in one run what it does not take, at the place of each', () => {
    expect(errors()).toEqual({ found: places, status: 1 })
    const copies = [...workspace.list().keys()].filter((path) => path.endsWith('.md'))
    expect(copies).toEqual(['good.md'])
  })

  it('is asked anew of what is reused, since it may be another one', () => {
    workspace.write(
      name,
      config.replace('date: day', 'title: day').replace('date: v.pipe', 'title: v.pipe'),
    )
    const { found } = errors()
    expect(found.map(([path, , , key]: string[]) => `${path} ${key}`)).toContain(
      'sources/good.md title',
    )
    expect(workspace.list().has('good.md')).toBe(false)
  })
})

describe('a schema', () => {
  it('only checks: values that it would change stay, and its own faults are one document’s', () => {
    const workspace = new Workspace()
    workspace.setSources({
      'a.md': '---\ntitle: " A "\n---\nAlpha.\n',
      'b.md': '---\ntitle: B\n---\nAlpha.\n',
    })
    workspace.write(
      'fair-copy.config.mjs',
      `export default { schema: { '~standard': { version: 1, vendor: 'own', validate: async (value) => {
        if (value.title === 'B') throw new Error('zulu')
        value.title = 'changed'
        return { value }
      } } } }`,
    )
    const { lines, status } = workspace.run()
    expect(status).toBe(1)
    expect(lines.filter((line) => line.includes('error  '))).toEqual([
      expect.stringMatching(/^sources\/b\.md:1:1 {2}error {2}.*zulu.*$/),
    ])
    expect(workspace.list().get('a.md')).toContain('title: " A "')
    workspace.remove()
  })
})
