import type { Line } from '../../layout/lines.ts'
import type { Layout } from '../../layout/read-layout.ts'
import { type FoundDate, findDates } from './find-dates.ts'
import { aboveQuoted, type HeadInput, readFirstParagraph, readHeadLines } from './head-lines.ts'

/** What stands before the day on which a text was changed; a line that says so tells of no other. */
export const updated =
  /\b(?:updated|modified|revised|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|uppdaterad|opdateret|oppdatert|güncelle\p{L}*)\b|обновлен|изменен|оновлено|ενημ[εέ]ρωση|更新|수정|업데이트/iu
// What else such a line may say: who wrote it, on which day of the week, at what time, where.
const mostOtherLetters = 45
// Of what else a line may name the day, before a colon: `Expires: 14 June 2018`.
const ownLabel =
  /(?:published|posted|date|updated|modified|revised|on|by .*|veröffentlicht|datum|stand|publié le|date|fecha|publicado|data|pubblicato|datum|gepubliceerd|data|opublikowano|дата|опубликовано|опубліковано|tarih|ημερομηνία|التاريخ|תאריך|日期|时间|発行日|公開日|更新日|入力|입력|등록|publicerad)\s?[:：]\s*$/iu

/** A line that tells on which days a text was published or changed. */
export interface DateLine {
  readonly line: Line
  readonly dates: readonly FoundDate[]
}

/** Those above the first paragraph, or that paragraph, if a day stands before a dash at its start. */
export function findDateLines({ layout, structures }: HeadInput): readonly DateLine[] {
  return aboveQuoted(layout.remember(readDateLines), structures, ({ line }) => line.start)
}

function readDateLines(layout: Layout): readonly DateLine[] {
  const head = readHeadLines({ layout, structures: [] })
    .map((line) => ({ line, dates: line.text.length > 200 ? [] : findDates(line.text) }))
    .filter(({ line, dates }) => dates.length > 0 && saysNoMore(line.text, dates))
  if (head.length > 0) return head
  const first = readFirstParagraph(layout)
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
