#!/usr/bin/env node
// Leaves of the types in `.program/types/` those that an importer of the library comes by: the others are
// of its inside, or of modules that are gone. They are of a module, as `index.mjs` is.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const types = fileURLToPath(new URL('../.program/types/', import.meta.url))
const kept = new Set([join(types, 'scripts/index.d.ts')])
for (const path of kept) {
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
    /["'](\.{1,2}\/[^"']+)\.[jt]s["']/g,
  )) {
    kept.add(join(dirname(path), `${name}.d.ts`))
  }
}
writeFileSync(join(types, 'package.json'), '{ "type": "module" }\n')
kept.add(join(types, 'package.json'))
for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  const path = join(types, name)
  if (statSync(path).isFile() && !kept.has(path)) rmSync(path)
}
