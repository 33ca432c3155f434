// What a program of the tests is bundled as, so that Node runs it without a loader.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The folder of the repository, with `/` at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a program into one file.
 * @param {string} entry below the repository, or anywhere
 * @param {string} outfile
 */
export async function bundle(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    nodePaths: [`${root}node_modules`],
    external: ['eld/*', 'jschardet', 'iconv-lite', 'jiti'],
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  })
}
