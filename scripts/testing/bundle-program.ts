import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Tests of the command line run the program as it is shipped, so it is bundled anew if need be. */
export default function bundleProgram(): void {
  const run = fileURLToPath(new URL('../run.js', import.meta.url))
  execFileSync(process.execPath, [run, '--version'], { stdio: 'ignore' })
}
