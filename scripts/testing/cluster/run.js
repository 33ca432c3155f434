// Bundles the trial of many machines into `.program/cluster/`, and runs it.
import { pathToFileURL } from 'node:url'
import { bundle, root } from '../bundle.js'

const outfile = `${root}.program/cluster/main.mjs`

await bundle('scripts/testing/cluster/main.ts', outfile)
process.argv.splice(2, 0, root)
await import(pathToFileURL(outfile).href)
