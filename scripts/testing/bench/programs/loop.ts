// The bare remark loop: read, parse, print, write. With `--gfm MODULE`, that plugin is used.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { listFiles } from './list-files.ts'

const [sources = '', out = '', gfm] = process.argv.slice(2)
const processor = unified()
  .use(remarkParse)
  .use(gfm === undefined ? [] : [(await import(gfm)).default])
  .use(remarkStringify)
  .freeze()

for (const path of listFiles(sources)) {
  const tree = processor.parse(readFileSync(join(sources, path), 'utf8'))
  const target = join(out, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, processor.stringify(tree))
}
