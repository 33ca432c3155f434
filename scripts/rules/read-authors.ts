import type { Line } from '../layout/lines.ts'
import type { Layout } from '../layout/read-layout.ts'
import { findBylines } from './head/bylines.ts'
import { findEndCredit } from './head/end-credit.ts'
import type { FoundNames } from './head/find-names.ts'
import { readFirstParagraph } from './head/head-lines.ts'
import { findOtherDateline } from './head/other-datelines.ts'
import type { Rule } from './rule.ts'

/**
 * Reads who wrote a text from a line above its first paragraph, or below a summary, that starts as such lines do; or
 * that gives a name and nothing else, where it is that of the author for sure: with an address, beside the time. Or from
 * a line at the end that says who has reported or written it.
 *
 * Changes nothing, but infers:
 * - `"By Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha Bravo"`
 * - `"By Alpha B. Bravo, Staff Writer | April 5, 2018\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha B. Bravo"`
 * - `"Par Alpha Bravo et Delta Écho — 24 novembre 2017\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha Bravo et Delta Écho"`
 * - `"By ALPHA BRAVO JAN. 13, 2017\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"ALPHA BRAVO"`
 * - `"作者：茶山\n\n山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"` infers `"茶山"`
 * - `"by\n\nAlpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha Bravo"`
 * - titled `"Alpha Bravo @alpha\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha Bravo"`
 * - titled `"Alpha Bravo\n\n14.6.2018, 18:42\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Alpha Bravo"`
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\n(Reporting by Alpha Bravo; Editing by Charlie Delta)"` infers `"Alpha Bravo"`
 * - `"本报讯（记者王小明 李茶山）山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷。"` infers `"王小明 李茶山"`
 *
 * Leaves alone:
 * - titled `"Alpha News\n\n14.6.2018, 18:42\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: a paper.
 * - titled `"Alpha Bravo\n\n14.6.2018\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: it may be any name.
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nReporting by Alpha Bravo\n\nMike november.\n\nReporting by Charlie Delta"`: two texts.
 * - `"茶报讯（摄影李茶山）山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"`: who took pictures.
 * - `"By the river\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no name.
 * - `"Alpha wrote:\n\n> From: Bravo Charlie <bravo@charlie.example>\n> Delta echo foxtrot.\n\nGolf hotel india."`: who wrote what is quoted.
 * - `"By Alpha\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: one word may be a place.
 * - `"Text messages from Alpha Bravo\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no label.
 * - `"By Alpha Bravo the work was done, and charlie delta echo foxtrot golf hotel."`: a sentence.
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima mike november.\n\nBy Alpha Bravo"`: below the text it may be who took a picture.
 */
export const readAuthors: Rule = {
  name: 'read-authors',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: (input) => {
    const { metadata } = input
    if (Object.hasOwn(metadata, 'authors') || Object.hasOwn(metadata, 'author')) return {}
    const [first, ...others] = findBylines(input).filter(({ found }) => found !== undefined)
    if (first === undefined) {
      const credit = Object.hasOwn(metadata, 'mail') ? undefined : findCredit(input.layout)
      if (credit === undefined) return {}
      const { names, start, end } = credit.found
      const place = { start: credit.line.start + start, end: credit.line.start + end }
      return { inferred: [{ key: 'authors', value: names, ...place }] }
    }
    // Several names without a label are each those of one who wrote the text; a label says so for all.
    const named = first.isLabelled ? [first] : [first, ...others]
    const names = new Set(named.flatMap(({ found }) => found?.names ?? []))
    const last = named.at(-1) ?? first
    const start = first.line.start + (first.found?.start ?? 0)
    const end = last.line.start + (last.found?.end ?? 0)
    return { inferred: [{ key: 'authors', value: [...names], start, end }] }
  },
}

/** Who wrote a text, where its head does not say so: in the dateline, or at its end. */
function findCredit(layout: Layout): { line: Line; found: FoundNames } | undefined {
  const line = readFirstParagraph(layout)
  const found = line && findOtherDateline(line.text)?.found
  return line && found ? { line, found } : findEndCredit(layout.lines)
}
