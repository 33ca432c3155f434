import type { Line } from '../layout/lines.ts'
import { type FoundDate, findDates } from './head/find-dates.ts'
import { readFirstParagraph, readHeadLines } from './head/head-lines.ts'
import type { Finding, Inferred, Rule } from './rule.ts'

// What stands before the day on which a text was changed; a line that says so tells of no other.
const updated =
  /\b(?:updated|modified|revised|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|uppdaterad|opdateret|oppdatert|güncelle\p{L}*)\b|обновлен|изменен|оновлено|ενημ[εέ]ρωση|更新|수정|업데이트/iu
// What else such a line may say: who wrote it, on which day of the week, at what time, where.
const mostOtherLetters = 45
// Of what else a line may name the day, before a colon: `Expires: 14 June 2018`.
const ownLabel =
  /(?:published|posted|date|updated|modified|revised|on|by .*|veröffentlicht|datum|stand|publié le|date|fecha|publicado|data|pubblicato|datum|gepubliceerd|data|opublikowano|дата|опубликовано|опубліковано|tarih|ημερομηνία|التاريخ|תאריך|日期|时间|発行日|公開日|更新日|入力|입력|등록|publicerad)\s?[:：]\s*$/iu

/**
 * Reads the days on which a text was published and last changed, from the lines above its first
 * paragraph or from the start of that, where a year stands with them. The words stay in the text.
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
  run: ({ text, metadata }) => {
    const inferred: Inferred[] = []
    const findings: Finding[] = []
    for (const { line, dates } of dateLines(text)) {
      for (const found of dates) {
        const key = keyOf(line.text, found, dates.length)
        const place = { start: line.start + found.start, end: line.start + found.end }
        if (Object.hasOwn(metadata, key) || inferred.some((other) => other.key === key)) continue
        if (found.date === undefined) findings.push(ambiguous(text, place))
        else inferred.push({ key, value: found.date, ...place })
      }
    }
    return { inferred, findings }
  },
}

function dateLines(text: string): { line: Line; dates: readonly FoundDate[] }[] {
  const head = readHeadLines(text)
    .map((line) => ({ line, dates: line.text.length > 200 ? [] : findDates(line.text) }))
    .filter(({ line, dates }) => dates.length > 0 && saysNoMore(line.text, dates))
  if (head.length > 0) return head
  const first = readFirstParagraph(text)
  const [date] = first === undefined ? [] : findDates(first.text.slice(0, 60))
  const isDateline =
    date?.start === 0 && /^\s*(?:--|—|–|-)\s/.test(first?.text.slice(date.end) ?? '')
  return first !== undefined && date !== undefined && isDateline
    ? [{ line: first, dates: [date] }]
    : []
}

function saysNoMore(line: string, dates: readonly FoundDate[]): boolean {
  const before = line.slice(0, dates[0]?.start)
  if (/\p{L}\s?[:：]\s*$/u.test(before) && !ownLabel.test(before) && !updated.test(before))
    return false
  let rest = ''
  let offset = 0
  for (const { start, end } of dates) {
    rest += line.slice(offset, Math.max(offset, start))
    offset = end
  }
  rest += line.slice(offset)
  return rest.replace(/\P{L}+/gu, '').length <= mostOtherLetters && !/[.!?]$|^[—–]/.test(line)
}

/** Of two days in a line, each is what stands before it; of one, also what stands behind it, if nothing does before. */
function keyOf(line: string, { start, end }: FoundDate, count: number): 'date' | 'updated' {
  const before = line.slice(0, start)
  if (updated.test(before)) return 'updated'
  return count === 1 && before.trim() === '' && updated.test(line.slice(end)) ? 'updated' : 'date'
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
