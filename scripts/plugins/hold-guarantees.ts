import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { isMadeOf } from '../check/is-made-of.ts'
import { editsAreWhole, lettersAreWhole, plainTextIsWhole } from '../check/nothing-lost.ts'
import { treesDiffer } from '../check/same-tree.ts'
import { plainBlocks } from '../document/plain-text.ts'
import { report } from './report.ts'

/** A document that went through the pipeline. */
export interface Copy {
  /** With the steps' findings in its `data`. */
  readonly file: VFile
  readonly tree: Root
  /** The front matter and the body. */
  readonly markdown: string
}

/** The fair copy of a fair copy, as far as it is compared. */
export interface CopyAgain {
  readonly tree: Root
  /** Its Markdown in pieces. */
  readonly pieces: readonly string[]
}

/** What of guarantees 1 to 3 a copy breaks, by their names. */
export type Broken = Readonly<Record<string, string>>

/** Holds `copy` to guarantees 1 to 3. `copyAgain` makes the copy of its Markdown, which is not kept. */
export async function brokenGuarantees(
  copy: Copy,
  copyAgain: (copy: Copy) => Promise<CopyAgain>,
): Promise<Broken> {
  const lost = lostIn(copy)
  const again = await copyAgain(copy)
  const problems = {
    'nothing-lost': lost,
    'same-tree': treesDiffer(copy.tree, again.tree),
    'fixed-point': firstChange(copy.markdown, again.pieces),
  }
  return Object.fromEntries(
    Object.entries(problems).flatMap(([name, problem]) =>
      problem === undefined ? [] : [[name, problem]],
    ),
  )
}

/** Reports what is broken as errors that name the guarantee, so that the document is not written. */
export function reportBroken({ file }: Copy, broken: Broken): void {
  for (const [ruleId, problem] of Object.entries(broken)) {
    report(file, {
      ruleId,
      severity: 'error',
      text: `Unexpected break of the guarantee “${ruleId}”: ${problem}; the document is not written, please report it with its source`,
    })
  }
}

function lostIn({ file, tree, markdown }: Copy): string | undefined {
  const { traced, source } = file.data
  if (traced === undefined) return 'the text was not read'
  const lost = editsAreWhole(traced)
  if (lost !== undefined) return lost
  return source?.dialect === 'plain'
    ? plainTextIsWhole(traced.text, plainBlocks(tree))
    : lettersAreWhole(traced.text, markdown)
}

/** What a second run would change first, by its line in the fair copy. */
function firstChange(first: string, second: readonly string[]): string | undefined {
  if (isMadeOf(first, second)) return undefined
  const lines = first.split('\n')
  const others = second.join('').split('\n')
  const index = lines.findIndex((line, number) => line !== others[number])
  return `a second run turns line ${index + 1} of the copy, ${JSON.stringify(lines[index])}, into ${JSON.stringify(others[index])}`
}
