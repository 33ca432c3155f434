import type { VFile } from 'vfile'
import type { Dialect } from '../markdown/dialect.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { allRules } from '../rules/all-rules.ts'
import { applyRules } from '../rules/apply-rules.ts'
import { planRules, type RulePlan } from '../rules/plan-rules.ts'
import type { Policies } from '../rules/policy.ts'
import type { RuleInput } from '../rules/rule.ts'
import { sourceRange } from '../text/source-range.ts'
import { withoutLooseEnd } from '../text/structure.ts'
import { type TracedText, trace, withLayer } from '../text/traced-text.ts'
import { placeOf, report } from './report.ts'

/** A step that runs the rules of `dialect` on the text below the front matter, as the policies say. */
export function normalizeText(
  dialect: Dialect,
  policies: Policies,
  words?: ReadonlySet<string>,
): (file: VFile) => void {
  const plan = planRules(allRules, dialect, policies)
  return (file) => normalize(file, plan, { dialect, words })
}

type Settings = Pick<RuleInput, 'dialect' | 'words'>

function normalize(file: VFile, plan: RulePlan, { dialect, words }: Settings): void {
  const { end = 0 } = file.data.frontMatter ?? {}
  const applied = applyRules(withoutFrontMatter(String(file), end), plan, {
    dialect,
    metadata: file.data.given ?? {},
    repeated: file.data.repeated,
    words,
    ...(dialect === 'markdown' && { parse: (text) => parseMarkdown(text, file.data.parsed) }),
  })
  for (const { rule, ...finding } of applied.findings) report(file, { ruleId: rule, ...finding })
  file.data.traced = applied.traced
  file.data.structures = withoutLooseEnd(applied.structures, applied.traced.text)
  reportUnwritable(file, applied.traced)
  if (applied.tree !== undefined) file.data.tree = applied.tree
  file.data.found = Object.fromEntries(
    applied.inferred.map(({ key, value, range }) => [key, { value, place: placeOf(file, range) }]),
  )
}

/** CommonMark has every U+0000 replaced, and a byte-order mark is no text at the start of one. */
function reportUnwritable(file: VFile, traced: TracedText): void {
  const offset = traced.text.search(/\0|^\ufeff/)
  if (offset < 0) return
  report(file, {
    ruleId: 'unwritable-character',
    severity: 'error',
    text: 'Unexpected U+0000, or U+FEFF at the start, which Markdown cannot hold; take it out, or let the rule remove-control-characters do so',
    range: sourceRange(traced, offset, offset + 1),
  })
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
