import { caseTexts } from '../cases.ts'
import type { Copy, Figure } from './measure.ts'

/** How often real text was taken for misread text. */
export async function measureRepairs(copy: Copy): Promise<Figure[]> {
  let repairs = 0
  for (const text of caseTexts()) {
    const edits = (await copy('text.txt', text))?.edits ?? []
    repairs += edits.filter(({ rules }) => rules.includes('repair-mojibake')).length
  }
  return [{ measure: 'real text wrongly repaired, times', value: repairs, reach: 0 }]
}
