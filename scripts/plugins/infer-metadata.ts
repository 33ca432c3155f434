import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { SourcePlace } from '../contract/tree.ts'
import { inferLanguage } from '../document/infer-language.ts'
import { orderMetadata } from '../document/metadata.ts'
import { slugProblem } from '../document/slug.ts'
import { templateSwitches } from '../document/template-switches.ts'
import { dateOfName } from '../source/date-of-name.ts'
import { type Report, report } from './report.ts'
import { reportValue } from './report-value.ts'

const missingTitle: Report = {
  ruleId: 'missing-title',
  severity: 'note',
  text: 'Unexpected text without a title, expected one in the front matter or on a line of its own at the start; most publishing systems want a title, add one',
}

/** Settles the metadata: what the author gave wins, then what the text says, then what it shows. */
export function inferMetadata() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const given = file.data.given ?? {}
    const values: { [key: string]: unknown } = { ...given }
    const inferred: { [key: string]: SourcePlace | null } = {}
    for (const [key, { value, place }] of Object.entries(file.data.found ?? {})) {
      if (Object.hasOwn(values, key)) continue
      values[key] = value
      inferred[key] = place
    }
    // Whoever named the file knew, and what stands in the text may be another day.
    const date = dateOfName(file.basename ?? '')
    if (date !== undefined && !Object.hasOwn(given, 'date')) {
      values['date'] = date
      inferred['date'] = null
    }
    if (!Object.hasOwn(values, 'lang') && !Object.hasOwn(values, 'language')) {
      const lang = await inferLanguage(tree)
      if (lang !== undefined) {
        values['lang'] = lang
        inferred['lang'] = null
      }
    }
    for (const [key, value] of Object.entries(templateSwitches(tree))) {
      if (Object.hasOwn(values, key)) continue
      values[key] = value
      inferred[key] = null
    }
    file.data.metadata = orderMetadata(values)
    file.data.inferred = inferred
    // What is missing where the front matter is broken is no news.
    const isBroken = file.messages.some(({ fatal }) => fatal === true)
    if (!isBroken && !Object.hasOwn(values, 'title')) report(file, missingTitle)
    const problem = slugProblem(file.data.metadata)
    if (problem === undefined) return
    reportValue(file, ['slug'], { ruleId: 'invalid-slug', severity: 'error', text: problem })
  }
}
