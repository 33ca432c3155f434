import type { VFile } from 'vfile'
import { clashOf } from '../source/clashing-keys.ts'
import type { Range } from '../text/range.ts'
import { report } from './report.ts'

/** Metadata as it was given, and where its keys stand in a file. */
interface Given {
  readonly data: Readonly<Record<string, unknown>>
  readonly keys: ReadonlyMap<string, Range>
}

/** Keys that publishing systems take for settings of theirs are kept: their author may want just that. */
export function reportClashes(file: VFile, { data, keys }: Given): void {
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
