// Bundles the trial of the publishing systems into `.program/consumers/`, and runs it.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const outfile = `${root}.program/consumers/main.js`

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/testing/consumers/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['eld/*', 'jschardet', 'iconv-lite', 'jiti'],
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
})
try {
  execFileSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: 'inherit' })
} catch {
  process.exitCode = 1
}
