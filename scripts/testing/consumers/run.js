// Bundles the trial of the publishing systems into `.program/consumers/`, and runs it.
import { pathToFileURL } from 'node:url'
import { bundle, root } from '../bundle.js'

const outfile = `${root}.program/consumers/main.mjs`

await bundle('scripts/testing/consumers/main.ts', outfile)
process.argv.splice(2, 0, root)
await import(pathToFileURL(outfile).href)
