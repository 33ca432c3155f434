import type { VFile } from 'vfile'
import { clashOf } from '../source/clashing-keys.ts'
import { splitFrontMatter } from '../source/split-front-matter.ts'
import { report } from './report.ts'

/** Reads the front matter, and reports what is wrong with it. Changes nothing. */
export function extractFrontMatter(file: VFile): void {
  const frontMatter = splitFrontMatter(String(file))
  for (const { start, end, ...problem } of frontMatter.problems) {
    report(file, { ...problem, range: { start, end } })
  }
  reportClashes(file, frontMatter)
  file.data.frontMatter = frontMatter
}

/** Keys that publishing systems take for settings of theirs are kept: their author may want just that. */
function reportClashes(file: VFile, { data, keys }: ReturnType<typeof splitFrontMatter>): void {
  for (const [key, range] of keys) {
    const clash = clashOf(key, data[key])
    if (clash === undefined) continue
    report(file, {
      ruleId: 'front-matter-clash',
      severity: 'warning',
      text: `Unexpected key “${key}”, which ${clash}, expected one of your own; it is kept, give it another name if that is not meant`,
      range,
    })
  }
}
