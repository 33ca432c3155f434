import { findDates } from './head/find-dates.ts'
import { findBareNames, findNames } from './head/find-names.ts'
import { type HeadField, readLabelledHead } from './head/labelled-head.ts'
import type { Inferred, Rule } from './rule.ts'
import { looksLikeTitle } from './title/looks-like-title.ts'

/**
 * Moves a head of labelled fields, with the title among them or above, to the metadata, as it is written, and reads the
 * fields that it knows, in some thirty languages.
 *
 * Changes:
 * - `"Title: Alpha bravo\nAuthor: Charlie Delta\nDate: 14 June 2018\n\nEcho foxtrot."` → `"Echo foxtrot."`
 * - `"HEADLINE: Alpha bravo\n\nBYLINE: Charlie Delta\n\nLENGTH: 812 words\n\nEcho foxtrot."` → `"Echo foxtrot."`
 * - `"Titel: Alpha bravo\nRessort: Charlie\nQuelle: https://delta.example/\n\nEcho foxtrot."` → `"Echo foxtrot."`
 * - `"Title: Alpha bravo\nAuthor: Charlie Delta\n\nNote: echo foxtrot."` → `"Note: echo foxtrot."`
 * - `"The Alpha Times\n\nBravo charlie delta\n\nBYLINE: By ECHO FOXTROT\n\nSECTION: News\n\nGolf hotel."` → `"The Alpha Times\n\nBravo charlie delta\n\nGolf hotel."`
 * - `"标题：茶山\n作者：山人\n\n山上有茶。"` → `"山上有茶。"`
 *
 * Leaves alone:
 * - `"Alpha: bravo\nCharlie: delta\n\nEcho foxtrot."`: no title.
 * - `"Title: Alpha bravo\nCharlie delta.\n\nEcho foxtrot."`: the text goes on.
 * - `"Title: Alpha bravo\nCharlie: delta\nEcho: foxtrot\n\nGolf."`: too much that nobody knows.
 * - `"Title: Alpha bravo\nAuthor: Charlie Delta\n"`: there is no text.
 * - `"Alpha bravo\n\nNOTE: charlie\n\nDATE: 14 June 2018\n\nDelta."`: one field that is known.
 * - `"Alpha bravo.\n\nTitle: Charlie\n\nDelta."`: it stands within the text.
 */
export const moveLabelledHead: Rule = {
  name: 'move-labelled-head',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const isRead = ['header', 'mail'].some((key) => Object.hasOwn(metadata, key))
    const head = isRead ? undefined : readLabelledHead(text)
    if (head === undefined) return {}
    const { start, end, values } = head
    const above = values.has('title') ? undefined : titleAbove(text, start)
    if (above === undefined && !values.has('title')) return {}
    const below = end + text.slice(end).search(/\S/)
    const read = [...values].flatMap(([field, place]): Inferred[] => {
      const found = readField(field, text.slice(place.start, place.end))
      if (found === undefined || Object.hasOwn(metadata, field)) return []
      return [{ key: field, value: found, ...place }]
    })
    if (above !== undefined && !Object.hasOwn(metadata, 'title')) read.push(above)
    const from = text.lastIndexOf('\n', start - 1) + 1
    return {
      edits: [
        {
          start: text.slice(0, from).trim() === '' ? 0 : from,
          end: text.lastIndexOf('\n', below) + 1,
          text: '',
          to: 'header',
        },
      ],
      inferred: [{ key: 'header', value: text.slice(start, end), start, end }, ...read],
    }
  },
}

/** The title right above the fields. */
function titleAbove(text: string, start: number): Inferred | undefined {
  const end = text.slice(0, start).trimEnd().length
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  const value = line.trim()
  return looksLikeTitle(value)
    ? { key: 'title', value, start: end - line.trimStart().length, end }
    : undefined
}

function readField(field: HeadField, words: string): Inferred['value'] | undefined {
  if (words === '') return undefined
  if (field === 'authors') return (findNames(words) ?? findBareNames(words))?.names
  if (field === 'date') return findDates(words)[0]?.date
  if (field === 'source') return /^https?:\/\/[^\s<>"]+$/.test(words) ? words : undefined
  if (field === 'tags') return readTags(words)
  return /\p{L}/u.test(words) ? words : undefined
}

function readTags(words: string): string[] {
  return words
    .split(/[,;|、，；]/u)
    .map((tag) => tag.replace(/^\s*#/, '').trim())
    .filter((tag) => tag !== '')
}
