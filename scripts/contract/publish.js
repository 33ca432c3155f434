#!/usr/bin/env node
// Makes `published.json` of the types beside it: the JSON Schema of each kind of file in dist, and the
// types themselves as one file. `npm run contract` writes it; a test holds it to what this makes.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The schemas: by their paths in dist, the files and the types that they are made of. */
const kinds = {
  'schema/record.json': ['record.ts', 'DocumentRecord'],
  'schema/index.json': ['catalogue.ts', 'Catalogue'],
  'schema/manifest.json': ['manifest.ts', 'Manifest'],
}

const modules = ['record.ts', 'article.ts', 'tree.ts', 'catalogue.ts', 'manifest.ts', 'filter.ts']

/** The lines of each published file, by its path in dist. @returns {Record<string, string[]>} */
export function publishContract() {
  const schemas = Object.entries(kinds).map(([path, [file = '', type = '']]) => {
    const schema = createGenerator({
      path: folder + file,
      tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
      type,
      skipTypeCheck: true,
      // A field may be added in a later version without a new `schemaVersion`.
      additionalProperties: true,
    }).createSchema(type)
    return /** @type {const} */ ([path, `${JSON.stringify(schema, null, 2)}\n`.split('\n')])
  })
  return { ...Object.fromEntries(schemas), 'index.d.ts': printTypes().split('\n') }
}

/** Without what they import from each other. */
function printTypes() {
  const texts = modules.map((name) => readFileSync(folder + name, 'utf8'))
  const types = texts.map((text) => text.replace(/^import .*\n+/gm, '').trim())
  const title = '// The types of what Fair Copy writes: see schema/ for the same as JSON Schema.'
  return `${title}\n\n${types.join('\n\n')}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = `${JSON.stringify(publishContract(), null, 2)}\n`
  writeFileSync(`${folder}published.json`, text)
}
