// Writes into the README what is made of the code: the tables of the rules and of the messages, and the
// help of the program. A test holds the README to it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundle, root } from './bundle.js'

const outfile = `${root}scripts/testing/.rule-table.js`

await bundle('scripts/testing/rule-table.ts', outfile)
try {
  const { ruleTable, messageTable, help } = await import(pathToFileURL(outfile).href)
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const written = readme
    .replace(/^\| rule \| in \|[\s\S]*?(?=\n\n)/m, () => ruleTable())
    .replace(/^\| message \|[\s\S]*?(?=\n\n)/m, () => messageTable())
    .replace(/^Usage: fair-copy[\s\S]*?(?=```)/m, () => help)
  writeFileSync(`${root}README.md`, written)
} finally {
  rmSync(outfile, { force: true })
}
