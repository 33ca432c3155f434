import { once } from '../../text/once.ts'
import { mayHaveUnspaced } from '../../text/scripts.ts'
import type { FoundNames } from './find-names.ts'

/** Where a report was written, and who wrote it: UTF-16 offsets in its first paragraph, `end` exclusive. */
export interface OtherDateline {
  readonly end: number
  readonly found: FoundNames | undefined
}

/** A form of dateline, which captures it and, within it, what may name who wrote the text. */
interface Form {
  readonly pattern: () => RegExp
  readonly name: RegExp
}

const han = '\\p{Script=Han}'
const cyrillicPlace =
  '[А-ЯЁ][А-ЯЁ-]+(?:\\s[А-ЯЁ][А-ЯЁ-]+){0,3}(?:\\s\\([А-Яа-яё -]+\\))?,\\s\\d{1,2}\\s[а-я]{3,8}\\.?'
const cyrillicAgency = 'РИА Новости|Новости|ТАСС|Интерфакс|Прайм|Sputnik|БЕЛТА|БелТА'

// The marks between a dateline and the text are no part of it.
const chinese: Form = {
  // `新华社北京6月14日电（记者王小明）`, `本报讯（记者 王小明 李红）`, `（中央社記者王小明台北14日電）`.
  pattern: once(
    () =>
      new RegExp(
        `^(?:(?:${han}{1,4}[社报報网網]|本[报報])${han}{0,8}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:专|專)?[电電讯訊](?:\\s?[（(](?:记者|記者)([^（）()]{2,40})[）)])?|[（(]${han}{2,4}社?(?:記者|记者)(${han}{3})${han}{2,4}\\d{1,2}日[電电][）)])`,
        'u',
      ),
  ),
  name: /(?<![\p{L}])\p{Script=Han}{2,4}(?!\p{L})/gu,
}
const korean: Form = {
  // `(서울=연합뉴스) 홍길동 기자 = `
  pattern: once(
    () =>
      /^[([][\p{L}·\s]{2,12}=[\p{L}\d\s]{2,12}[)\]](?:\s?([\p{Script=Hangul}·\s]{2,16})\s(?:기자|특파원)(?=\s?=))?/u,
  ),
  name: /\p{Script=Hangul}{2,4}/gu,
}
const russian: Form = {
  // `МОСКВА, 14 июня — РИА Новости, Анна Берг.`, `МОСКВА, 14 июня. /ТАСС/.`
  pattern: once(
    () =>
      new RegExp(
        `^${cyrillicPlace}(?:\\s[—–-]\\s(?:${cyrillicAgency})(?:,\\s([А-ЯЁ][а-яё-]+\\s[А-ЯЁ][а-яё-]+))?(?=\\.\\s)|\\.\\s/(?:Корр\\.\\s)?(?:${cyrillicAgency})(?:\\s([А-ЯЁ][а-яё-]+\\s[А-ЯЁ][а-яё-]+))?/(?=\\.\\s))`,
        'u',
      ),
  ),
  name: /.+/gu,
}

// In UTF-16 code units.
const longest = 120

/** How agencies of China, Korea and Russia start `paragraph`; nothing where it starts otherwise. */
export function findOtherDateline(paragraph: string): OtherDateline | undefined {
  const text = paragraph.slice(0, longest)
  const form = formOf(text)
  const [written, ...parts] = form?.pattern().exec(text) ?? []
  if (form === undefined || written === undefined) return undefined
  const named = parts.find((part) => part !== undefined)
  return {
    end: written.length,
    found: named === undefined ? undefined : namesIn(written, named, form),
  }
}

/** Most texts start with a letter of none of these scripts, and the patterns take milliseconds to compile. */
function formOf(text: string): Form | undefined {
  if (!mayHaveUnspaced(text.slice(0, 2))) return undefined
  if (/^[（(]?\p{Script=Han}/u.test(text)) return chinese
  if (/^[([]\p{Script=Hangul}/u.test(text)) return korean
  return /^[А-ЯЁ]{2}/.test(text) ? russian : undefined
}

function namesIn(written: string, named: string, { name }: Form): FoundNames | undefined {
  const names = Array.from(named.matchAll(name), ([found]) => found)
  if (names.length === 0) return undefined
  const start = written.indexOf(named) + named.indexOf(names[0] ?? '')
  const last = names.at(-1) ?? ''
  return { names, start, end: written.indexOf(named) + named.lastIndexOf(last) + last.length }
}
