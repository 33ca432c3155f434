import { writeProof } from '../corpus/proof/write-proof.ts'
import { counted } from '../reporters/counted.ts'
import type { Values } from './arguments.ts'
import { openProgress } from './progress.ts'
import { proofPlace } from './proof-place.ts'
import { settingsOf } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Writes the pages that show what the build did, or serves them. */
export async function runProof(values: Values, shell: Shell): Promise<number> {
  const settings = await settingsOf(values, shell)
  if (values.serve) {
    const { serveProof } = await import('./serve-proof.ts')
    return await serveProof(values, settings, shell)
  }
  const progress = openProgress(values, shell, 'pages')
  const place = proofPlace(values, shell)
  const written = await writeProof(settings, { ...place, onProgress: progress.show }).finally(
    progress.end,
  )
  const { documents, problems, changed, hasEarlier } = written
  if (problems > 0) {
    shell.tell(
      `${counted(problems, 'page')} of sources that dist has no copy of as they stand now\n`,
    )
  }
  if (!values.quiet) {
    const since = hasEarlier ? `, ${changed} of them changed` : ''
    shell.tell(`${counted(documents, 'page')}${since}: open ${values.out ?? 'proof'}/index.html\n`)
  }
  return exitCodes.good
}
