import { reportProof, reportProofCount } from '../reporters/proofs.ts'
import { verify } from '../verify/verify.ts'
import type { Values } from './arguments.ts'
import { settingsOf, useColor } from './settings.ts'
import { exitCodes, type Shell } from './shell.ts'

/** Proves dist from the sources. */
export async function runVerify(values: Values, shell: Shell): Promise<number> {
  const { sources = 'sources', dist = 'dist' } = await settingsOf(values, shell)
  const { quiet, json } = values
  const color = useColor(values, shell) && shell.isTerminal.print()
  const count = { proved: 0, 'not-proved': 0, failed: 0, characters: 0, edits: 0 }
  for (const proof of verify({ sources, dist })) {
    count[proof.verdict]++
    count.characters += proof.characters
    count.edits += proof.edits
    if (quiet && proof.verdict === 'proved') continue
    shell.print(json ? `${JSON.stringify(proof)}\n` : reportProof(proof, color))
  }
  if (!json) shell.print(reportProofCount(count))
  return count.failed + count['not-proved'] > 0 ? exitCodes.bad : exitCodes.good
}
