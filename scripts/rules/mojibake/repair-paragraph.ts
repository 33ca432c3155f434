import { applyEdits, type Edit } from '../../text/edit.ts'
import { type Misreading, mayHaveSequence, misreadings, type Sequence } from './find-sequences.ts'
import { isPlausible, judgeRun, type Run } from './judge-run.ts'

/** What can be read anew in one paragraph, if it was misread in one encoding. */
export interface Reading {
  readonly encoding: string
  readonly sequences: readonly Sequence[]
}

/** The readings of `paragraph` that explain most of it: one, or several that explain as much. */
export function readParagraph(paragraph: string): Reading[] {
  if (!mayHaveSequence(paragraph)) return []
  const readings = misreadings().map((misreading) => readAs(paragraph, misreading))
  const most = Math.max(...readings.map(({ sequences }) => sequences.length))
  return most === 0 ? [] : readings.filter(({ sequences }) => sequences.length === most)
}

/** The edits of `reading`, whose paragraph starts at `offset`. */
export function editsOf({ sequences }: Reading, offset: number): Edit[] {
  return sequences.map(({ start, end, after }) => ({
    start: offset + start,
    end: offset + end,
    text: after,
  }))
}

/**
 * What is only likely to be misread counts where something in the same paragraph and of the same
 * script surely is.
 */
function readAs(paragraph: string, { name, find }: Misreading): Reading {
  const sequences = find(paragraph).filter(isPlausible)
  const judged = joinRuns(paragraph, sequences).map((run) => ({ ...run, ...judgeRun(run) }))
  const sure = judged.filter(({ verdict }) => verdict === 'sure')
  if (sure.length === 0) return { encoding: name, sequences: [] }
  const scripts = new Set(sure.map(({ script }) => script))
  const isAllMisread = !ownWords.test(without(paragraph, sequences))
  const accepted = judged.filter(
    ({ verdict, script }) =>
      verdict === 'sure' ||
      (verdict === 'likely' && (script === undefined ? isAllMisread : scripts.has(script))),
  )
  return { encoding: name, sequences: accepted.flatMap(({ sequences }) => sequences) }
}

// Russian and Greek are written in letters for which the bytes of signs stand, and such as are words of their own.
const ownWords = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

function without(text: string, sequences: readonly Sequence[]): string {
  return applyEdits(
    text,
    sequences.map(({ start, end }) => ({ start, end, text: '' })),
  )
}

function joinRuns(text: string, sequences: readonly Sequence[]): Run[] {
  const runs: { sequences: Sequence[]; previous: string; next: string }[] = []
  let end = -1
  for (const sequence of sequences) {
    const next = text.charAt(sequence.end)
    const run = runs.at(-1)
    if (run !== undefined && end === sequence.start) {
      run.sequences.push(sequence)
      run.next = next
    } else runs.push({ sequences: [sequence], previous: text.charAt(sequence.start - 1), next })
    end = sequence.end
  }
  return runs
}
