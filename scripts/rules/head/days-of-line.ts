import { type FoundDate, findDates } from './find-dates.ts'

/** What stands before the day on which a text was changed; a line that says so tells of no other. */
export const updated =
  /\b(?:updated?|modified|revised|edited|aktualisiert|aktualisierung|geändert|mise? à jour|modifié|actualizado|actualización|atualizado|atualização|aggiornato|aggiornamento|bijgewerkt|zaktualizowano|aktualizacja|uppdaterad|opdateret|oppdatert|güncelle\p{L}*)(?!\p{L})|обновлен|изменен|оновлен|ενημ[εέ]ρωση|更新|수정|업데이트/iu
// What else such a line may say: who wrote it, on which day of the week, at what time, where.
const mostOtherLetters = 45
// Of what else a line may name the day, before a colon: `Expires: 14 June 2018`.
const ownLabel =
  /(?:published|posted|date|updated|modified|revised|on|by .*|veröffentlicht|datum|stand|publié le|date|fecha|publicado|data|pubblicato|datum|gepubliceerd|data|opublikowano|дата|опубликовано|опубліковано|tarih|ημερομηνία|التاريخ|תאריך|日期|时间|発行日|公開日|更新日|入力|입력|등록|publicerad)\s?[:：]\s*$/iu

// In UTF-16 code units: what is longer is a paragraph.
const longest = 200

/** The days that a line names as when a text was published or changed; none where it says more than that. */
export function daysOfLine(line: string): readonly FoundDate[] {
  const days = line.length > longest ? [] : findDates(line)
  return days.length > 0 && saysNoMore(line, days) ? days : []
}

// In UTF-16 code units.
const longestLabel = 16
const time =
  /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|\b\d{1,3}\s?min\b|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,2}\s?h\s?\d{2}\b/i
const published =
  /^(?:(?:first\s)?published|posted|last\s(?:updated|modified)|updated|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|publicerad|uppdaterad|publiceret|publisert|опубликовано|опубліковано|обновлено|发布|發布)/iu

/** Whether a line says no more than that the day stands below it: `Published`. */
export function isDayLabel(line: string): boolean {
  return line.length <= longestLabel && /^[\p{L}\s]+[:：]?$/u.test(line) && published.test(line)
}

/**
 * Whether a line with a day is one that a site writes: it says that it was published then, at what time, or how long
 * it takes to read.
 */
export function isStamp(line: string): boolean {
  return published.test(line) || time.test(line.replace(/\d+\.\d+\.\d+/g, ''))
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
  return (
    rest.replace(/\P{L}+/gu, '').length <= mostOtherLetters &&
    (isDayAlone(rest) || !/(?<!\b[ap]\.m)[.!?]$|^[—–]/i.test(line))
  )
}

/** Whether nothing else stands in a line, but for what a language writes behind the day or the year: `2018 г.` */
function isDayAlone(rest: string): boolean {
  return /^\s?(?:[гр]|m|d)?\.$/.test(rest)
}
