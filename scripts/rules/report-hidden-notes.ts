import type { FootnoteDefinition } from 'mdast'
import { eachNode } from '../markdown/each-node.ts'
import { openBracket } from '../text/kinds.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Reports a note that nothing refers to, and the second of two with one name: GFM shows neither, and some
 * systems the second and not the first.
 *
 * Changes nothing, but reports:
 * - .md `"alpha\n\n[^1]: bravo"` reports `"[^1]: bravo"`
 * - .md `"alpha[^1]\n\n[^1]: bravo\n\n[^1]: charlie"` reports `"[^1]: charlie"`
 *
 * Leaves alone:
 * - .md `"alpha[^1]\n\n[^1]: bravo"`: this note is shown.
 * - .md `"alpha[^A]\n\n[^a]: bravo[^b]\n\n[^b]: charlie"`: a note may refer to another, and names have no case.
 * - .md `"\u0060[^1]: alpha\u0060"`: this is code.
 */
export const reportHiddenNotes: Rule = {
  name: 'report-hidden-notes',
  class: 'structure',
  keeps: 'all-but-whitespace',
  dialects: ['markdown'],
  needs: openBracket,
  run: (input) => {
    if (!input.text.includes('[^') || input.tree === undefined) return {}
    const notes: FootnoteDefinition[] = []
    const firsts = new Map<string, FootnoteDefinition>()
    const wanted = new Set<string>()
    eachNode(input.tree, (node) => {
      if (node.type === 'footnoteDefinition') {
        notes.push(node)
        if (!firsts.has(node.identifier)) firsts.set(node.identifier, node)
      }
      if (node.type === 'footnoteReference') wanted.add(node.identifier)
    })
    const findings = notes.flatMap((note): Finding[] => {
      const start = note.position?.start.offset ?? 0
      const end = note.position?.end.offset ?? start
      const name = `“[^${note.label ?? note.identifier}]”`
      const isSecond = firsts.get(note.identifier) !== note
      if (!isSecond && wanted.has(note.identifier)) return []
      const text = isSecond
        ? `Unexpected second note ${name}, expected another name: readers are shown one alone, most often the first; give each a name of its own`
        : `Unexpected note ${name} that nothing refers to, expected ${name} in the text: readers are not shown it; refer to it, or take it out`
      return [{ start, end, severity: 'warning', text, actual: input.text.slice(start, end) }]
    })
    return { findings }
  },
}
