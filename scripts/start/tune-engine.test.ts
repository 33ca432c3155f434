import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, versions } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tune-engine-'))
  await build({
    entryPoints: [fileURLToPath(new URL('./tune-engine.ts', import.meta.url))],
    outfile: join(folder, 'tune-engine.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** V8 has this bit in the status of a function that it has optimized. */
const optimized = 1 << 6

/** How often V8 runs a function before it optimizes it, in a process that begins with `tune`. */
function callsUntilOptimized(tune: string): number {
  const program = join(folder, 'count.mjs')
  const code = `
    import { tuneEngine, tuneForBuild } from './tune-engine.mjs'
    const { v8 } = process.versions
    ${tune}
    const letters = (text) => { let sum = 0; for (const letter of text) sum += letter.length; return sum }
    let calls = 0
    do { letters('alpha ' + calls % 7); calls++ }
    while ((%GetOptimizationStatus(letters) & ${optimized}) === 0 && calls < 1e7)
    console.log(calls)
  `
  writeFileSync(program, code)
  const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation', '--no-use-osr']
  const { stdout, stderr } = spawnSync(execPath, [...flags, program], { encoding: 'utf8' })
  // V8 complains there of a flag that it does not know.
  expect(stderr).toBe('')
  return Number(stdout)
}

describe('the optimizing compiler', () => {
  it('waits until it has seen more, and not as long in a long build, where it has no other before it', () => {
    const untuned = callsUntilOptimized('')
    const tuned = callsUntilOptimized('tuneEngine(v8)')
    expect(tuned).toBeGreaterThan(untuned)
    expect(callsUntilOptimized('tuneEngine(v8); tuneForBuild(v8, 3999)')).toBe(tuned)
    const long = callsUntilOptimized('tuneEngine(v8); tuneForBuild(v8, 1e9)')
    if (Number.parseInt(versions.v8, 10) > 11) expect(long).toBe(tuned)
    else expect(long).toBeLessThan(tuned / 2)
  })
})
