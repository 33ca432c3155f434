import type { Proof, Verdict } from '../verify/proof.ts'
import { grouped } from './counted.ts'
import { oneLine } from './one-line.ts'
import { createPaint } from './paint.ts'

const colors = { proved: 'green', 'not-proved': 'yellow', failed: 'red' } as const

/** One proof as a line of the table, with a line below it for each check that is not proved. */
export function reportProof(
  { subject, verdict, checks, characters, edits }: Proof,
  color: boolean,
) {
  const paint = createPaint(color)
  const name = paint(colors[verdict], verdict) + ' '.repeat(12 - verdict.length)
  const counts = `${figure(edits)} edits ${figure(characters)} characters`
  const problems = checks.flatMap((check) =>
    check.problem === undefined
      ? []
      : [`    ${check.name}: ${paint(colors[check.verdict], oneLine(check.problem))}\n`],
  )
  return `${name}${counts}  ${oneLine(subject)}\n${problems.join('')}`
}

function figure(number: number): string {
  return grouped(number).padStart(9)
}

/** How many proofs ended in which verdict. */
export type ProofCount = Record<Verdict, number> & { characters: number; edits: number }

/** The last line of the table. */
export function reportProofCount(count: ProofCount): string {
  const { characters, edits } = count
  const sum = `${grouped(edits)} edits and ${grouped(characters)} characters`
  return `${sum} accounted for: ${count.proved} proved, ${count['not-proved']} not proved, ${count.failed} failed\n`
}
