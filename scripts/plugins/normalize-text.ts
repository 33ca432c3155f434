import type { VFile } from 'vfile'
import type { Dialect } from '../markdown/dialect.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { allRules } from '../rules/all-rules.ts'
import { applyRules } from '../rules/apply-rules.ts'
import { type TracedText, trace, withLayer } from '../text/traced-text.ts'
import { placeOf, report } from './report.ts'

/** Runs the rules of `dialect` on the text below the front matter. */
export function normalizeText(file: VFile, dialect: Dialect): void {
  const { data = {}, end = 0 } = file.data.frontMatter ?? {}
  const applied = applyRules(withoutFrontMatter(String(file), end), allRules, {
    dialect,
    metadata: data,
    ...(dialect === 'markdown' && { parse: parseMarkdown }),
  })
  for (const { rule, ...finding } of applied.findings) report(file, { ruleId: rule, ...finding })
  file.data.traced = applied.traced
  if (applied.tree !== undefined) file.data.tree = applied.tree
  file.data.found = Object.fromEntries(
    applied.inferred.map(({ key, value, range }) => [key, { value, place: placeOf(file, range) }]),
  )
}

/** The front matter is moved to the metadata, so that is an edit like any other. */
function withoutFrontMatter(source: string, end: number): TracedText {
  const traced = trace(source)
  if (end === 0) return traced
  return withLayer(traced, {
    rule: 'extract-front-matter',
    class: 'moved',
    edits: [{ start: 0, end, text: '', to: 'metadata' }],
  })
}
