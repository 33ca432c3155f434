import type { Edit } from '../text/edit.ts'
import { type BlockStructure, blocksOf } from '../text/structure.ts'
import type { Finding, Rule, RuleResult } from './rule.ts'

/** What a rule would have changed, told as warnings; nothing of it is done. */
export function reportEdits(text: string, rule: Rule, result: RuleResult): RuleResult {
  const edits = result.edits ?? []
  const moved = new Set(edits.map(({ to }) => to))
  const wouldBe = blocksOf(result.structures ?? []).map((structure) =>
    structureFinding(text, rule, structure),
  )
  return {
    findings: [
      ...(result.findings ?? []),
      ...(edits.length > 0 ? edits.map((edit) => findingOf(text, rule, edit)) : wouldBe),
    ],
    inferred: (result.inferred ?? []).filter(({ key }) => !moved.has(key)),
  }
}

function findingOf(text: string, rule: Rule, { start, end, text: after, to }: Edit): Finding {
  const before = text.slice(start, end)
  const expected = to === undefined ? shown(after) : `it in the metadata as “${to}”`
  return {
    start,
    end,
    severity: 'warning',
    text: `Unexpected ${shown(before)}, expected ${expected}; mend the source, or set the policy of ${rule.name} to “apply”`,
    actual: before,
    expected: [after],
  }
}

const names = {
  heading: 'a heading',
  listItem: 'an item of a list',
  blockquote: 'a quotation',
  thematicBreak: 'a thematic break',
  code: 'preformatted text',
} as const

function structureFinding(text: string, rule: Rule, { type, start, end }: BlockStructure): Finding {
  const actual = text.slice(start, end)
  return {
    start,
    end,
    severity: 'warning',
    text: `Unexpected ${shown(actual)} as a paragraph, expected ${names[type]}; set the policy of ${rule.name} to “apply”`,
    actual,
  }
}

/** In UTF-16 code units. */
const longestShown = 60

function shown(text: string): string {
  if (text === '') return 'nothing'
  const isLong = text.length > longestShown
  return JSON.stringify(isLong ? `${text.slice(0, longestShown)}…` : text)
}
