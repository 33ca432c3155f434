import { findDateLines } from './head/date-lines.ts'
import { updated } from './head/days-of-line.ts'
import type { FoundDate } from './head/find-dates.ts'
import type { Finding, Inferred, Rule } from './rule.ts'

/**
 * Reads the days on which a text was published and last changed, from the lines above its first
 * paragraph or from the start of that, where a year stands with them.
 *
 * Changes nothing, but infers:
 * - `"Alpha bravo\n\nApril 5, 2018 | 6:00 PM\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"April 5, 2018"`
 * - `"19.11.2019, 08:57\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"19.11.2019"`
 * - `"Par Alpha Bravo — 24 novembre 2017 à 18:42\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"24 novembre 2017"`
 * - `"作者：茶山 2018年6月14日\n\n山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"` infers `"2018年6月14日"`
 * - `"Feb. 23, 2015 -- Charlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"Feb. 23, 2015"`
 * - `"04/05/2018\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."` reports `"04/05/2018"`
 *
 * Leaves alone:
 * - `"On Wed, 18 Nov 2009 02:19:26\nAlpha Bravo wrote:\n\n> Charlie delta echo foxtrot golf hotel.\n> India."`: the day of what is quoted.
 * - `"April 5\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no year.
 * - `"On April 5, 2018, charlie delta echo foxtrot golf hotel india juliett kilo."`: a sentence that tells of a day.
 * - `"What the committee decided when it met in the customs house on 5 April 2018 for the last time\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: so does a heading.
 * - `"31.2.2018\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no such day.
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima.\n\nApril 5, 2018"`: below the text it may be anything’s.
 * - `"Chapter 5, 2018\n\nCharlie delta echo foxtrot golf hotel india juliett kilo lima."`: no month.
 */
export const readDates: Rule = {
  name: 'read-dates',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: (input) => {
    const { text, metadata } = input
    const inferred: Inferred[] = []
    const findings: Finding[] = []
    for (const { line, dates, label } of findDateLines(input)) {
      for (const found of dates) {
        const key = keyOf(line.text, found, dates.length, label?.text)
        const place = { start: line.start + found.start, end: line.start + found.end }
        if (Object.hasOwn(metadata, key) || inferred.some((other) => other.key === key)) continue
        if (found.date === undefined) findings.push(ambiguous(text, place))
        else inferred.push({ key, value: found.date, ...place })
      }
    }
    return { inferred, findings }
  },
}

/**
 * Of two days in a line, each is what stands before it; of one, also what stands behind it, or in a line of its own
 * above it, if nothing does before.
 */
function keyOf(
  line: string,
  { start, end }: FoundDate,
  count: number,
  label = '',
): 'date' | 'updated' {
  const before = start === 0 ? label : line.slice(0, start)
  if (updated.test(before)) return 'updated'
  return count === 1 && start === 0 && updated.test(line.slice(end)) ? 'updated' : 'date'
}

function ambiguous(text: string, { start, end }: { start: number; end: number }): Finding {
  const actual = text.slice(start, end)
  return {
    start,
    end,
    severity: 'note',
    text: `Unexpected date “${actual}”, which may be two days, expected one with the name of the month; give the “date” in the front matter`,
    actual,
  }
}
