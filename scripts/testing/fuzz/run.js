// Bundles the fuzzer into `.program/fuzz/`, and runs it.
import { pathToFileURL } from 'node:url'
import { bundle, root } from '../bundle.js'

const outfile = `${root}.program/fuzz/main.mjs`

await bundle('scripts/testing/fuzz/main.ts', outfile)
await import(pathToFileURL(outfile).href)
