// Bundles the fuzzer into `.program/fuzz/`, and runs it.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const outfile = `${root}.program/fuzz/main.js`

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/testing/fuzz/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['eld/*', 'jschardet', 'iconv-lite'],
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
})
await import(pathToFileURL(outfile).href)
