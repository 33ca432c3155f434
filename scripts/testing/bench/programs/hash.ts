// Reads and hashes all files of the folders that are named.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'

const hash = createHash('sha256')
for (const folder of process.argv.slice(2)) {
  for (const path of listFiles(folder)) {
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    )
  }
}
process.stdout.write(`${hash.digest('hex')}\n`)
