import { once } from '../text/once.ts'
import { findDates } from './head/find-dates.ts'
import { readFirstParagraph } from './head/head-lines.ts'
import { findOtherDateline } from './head/other-datelines.ts'
import type { Rule } from './rule.ts'

const place = String.raw`\p{Lu}[\p{Lu}.'\u2019-]+(?:\s\p{Lu}[\p{Lu}.'\u2019-]+){0,3}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})?`
const agency = String.raw`\([\p{L}\d\s/.&-]{2,30}\)`
const weekday = String.raw`,\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
const day = String.raw`,\s\p{L}{3,9}\.?\s\d{1,2}|,\s\d{1,2}\.?\s\p{L}{3,9}\.?`
const dash = String.raw`\s*(?:[\u2014\u2013]|--)\s|\s-\s`

// Capitals alone may be a heading that runs into its paragraph; a dash makes a dateline of them, and
// an agency of any place.
const capitals = once(() => new RegExp(`^(${place}(?:${day})?(?:\\s${agency})?)(?:${dash})`, 'u'))
const withAgency = once(
  () =>
    new RegExp(
      `^(\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,3}(?:${day})?\\s${agency})(?:${dash})`,
      'u',
    ),
)

// As newspapers set them: the sentence starts right behind the dash.
const printed = once(
  () =>
    new RegExp(
      String.raw`^(${place}(?:(?:${day}|${weekday})(?:\s${agency})?|\s${agency}))\.?\s?(?:[\u2014\u2013]|--)(?=["\u201c]?\p{Lu})`,
      'u',
    ),
)

// And the day with its year of any place.
const withYear = once(
  () =>
    new RegExp(
      String.raw`^(\p{Lu}[\p{L}.'\u2019-]+(?:\s\p{L}[\p{L}.'\u2019-]+){0,3}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})?,\s(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?(?:\sde)?\s\p{L}{3,9}\.?(?:\sde)?),?\s\d{4})(?:${dash})`,
      'u',
    ),
)

// Most paragraphs start without, and the patterns above take milliseconds to compile.
const hasDash = /[—–]|--|\s-\s/
const hasYear = /\s\d{4}\s?[—–-]/

// In UTF-16 code units.
const longest = 120

/**
 * Reads where a report was written from the start of its first paragraph: a place in capitals, or one
 * with an agency or a day and its year, before a dash; and that day. The words stay in the text.
 *
 * Changes nothing, but infers:
 * - `"CAIRO — Charlie delta echo foxtrot golf hotel india juliett kilo lima mike."` infers `"CAIRO"`
 * - `"NEW YORK (AP) — Charlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"NEW YORK (AP)"`
 * - `"SPRINGFIELD, Ill., April 5 (Reuters) - Charlie delta echo foxtrot golf hotel india juliett."` infers `"SPRINGFIELD, Ill., April 5 (Reuters)"`
 * - `"NORTHPORT, May 5.—Charlie delta echo foxtrot golf hotel india juliett kilo lima."` infers `"NORTHPORT, May 5"`
 * - `"Berlin (dpa) – Alpha bravo charlie delta echo foxtrot golf hotel india juliett."` infers `"Berlin (dpa)"`
 * - `"新华社茶山6月14日电（记者王小明）山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山。"` infers `"新华社茶山6月14日电（记者王小明）"`
 * - `"АЛЬФА, 14 июня — РИА Новости. Браво чарли дельта эхо фокстрот гольф отель индиа джульет."` infers `"АЛЬФА, 14 июня — РИА Новости"`
 *
 * Leaves alone:
 * - `"Nordhafen, März 2024 – das war charlie delta echo foxtrot golf hotel india juliett kilo."`: no day.
 * - `"Cairo — that was what charlie delta echo foxtrot golf hotel india juliett kilo lima."`: a word and a dash.
 * - `"CAIRO—That was what charlie delta echo foxtrot golf hotel india juliett kilo lima."`: no day.
 * - `"茶山的电（记者王小明）山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。"`: no agency.
 * - `"A — charlie delta echo foxtrot golf hotel india juliett kilo lima mike november."`: a letter.
 * - `"CAIRO was charlie delta echo foxtrot golf hotel india juliett kilo lima mike."`: no dash.
 * - `"Charlie delta echo foxtrot golf hotel india juliett kilo lima mike november.\n\nCAIRO — Delta."`: not the start.
 */
export const readDateline: Rule = {
  name: 'read-dateline',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ layout, metadata }) => {
    const paragraph = readFirstParagraph(layout)
    if (paragraph === undefined || Object.hasOwn(metadata, 'dateline')) return {}
    const head = paragraph.text.slice(0, longest)
    const other = findOtherDateline(head)
    if (other === undefined && !hasDash.test(head)) return {}
    const value =
      (other && head.slice(0, other.end)) ??
      capitals().exec(head)?.[1] ??
      withAgency().exec(head)?.[1] ??
      printed().exec(head)?.[1] ??
      (hasYear.test(head) ? withYear().exec(head)?.[1] : undefined)
    if (value === undefined) return {}
    const { start } = paragraph
    const [day] = Object.hasOwn(metadata, 'date') ? [] : findDates(value)
    const dates =
      day?.date === undefined
        ? []
        : [{ key: 'date', value: day.date, start: start + day.start, end: start + day.end }]
    return { inferred: [{ key: 'dateline', value, start, end: start + value.length }, ...dates] }
  },
}
