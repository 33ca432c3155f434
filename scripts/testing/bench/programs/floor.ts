// Less than any converter does: reads, splits at blank lines, writes `.md` and `.json`. Nothing is parsed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from './list-files.ts'

const [sources = '', out = ''] = process.argv.slice(2)

for (const path of listFiles(sources)) {
  const text = readFileSync(join(sources, path), 'utf8')
  const blocks = text.split(/\n{2,}/)
  const target = join(out, path.replace(/\.\w+$/, ''))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(`${target}.md`, `${blocks.join('\n\n')}\n`)
  writeFileSync(`${target}.json`, JSON.stringify({ path, text, blocks }))
}
