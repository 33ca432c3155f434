// Bundles the measures, and the pipeline of the commit before, into `.program/quality/`, and runs them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundle, root } from '../bundle.js'

const folder = `${root}.program/quality/`

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 },
  })
}

/** What the figures are compared with: the last commit or, where nothing was changed since, the one before. */
function before() {
  const isChanged = git('status', '--porcelain', '--', 'scripts').length > 0
  return git('rev-parse', '--short', isChanged ? 'HEAD' : 'HEAD~1')
    .toString()
    .trim()
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await bundle('scripts/testing/quality/main.ts', `${folder}main.mjs`)
try {
  const commit = before()
  const archive = git('archive', commit, 'scripts', 'package.json')
  mkdirSync(`${folder}before`)
  execFileSync('tar', ['-x', '-C', `${folder}before`], { input: archive })
  await bundle(`${folder}before/scripts/pipeline.ts`, `${folder}before.mjs`)
  process.argv.push(commit, pathToFileURL(`${folder}before.mjs`).href)
} catch {
  process.stderr.write('There is no commit before this one to compare with.\n')
}
await import(pathToFileURL(`${folder}main.mjs`).href)
