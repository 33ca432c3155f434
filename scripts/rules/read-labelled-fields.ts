import type { Range } from '../text/range.ts'
import { findDates } from './head/find-dates.ts'
import { findBareNames, findNames } from './head/find-names.ts'
import type { Inferred, Rule } from './rule.ts'
import { type HeadField, readLabelledHead } from './title/labelled-head.ts'

/**
 * Reads the title of a text, who wrote it and when, its section, address, tags and summary from a head of labelled
 * fields, in some thirty languages; the title may stand right above them.
 *
 * Changes nothing, but infers:
 * - `"Title: Alpha bravo\nLength: 12\n\nEcho foxtrot."` infers `"Alpha bravo"`
 * - titled `"Alpha bravo charlie\n\nSECTION: \n\nBYLINE: By DELTA ECHO\n\nGolf hotel."` infers `"DELTA ECHO"`
 * - `"标题：茶山\n长度：十二\n\n山上有茶。"` infers `"茶山"`
 *
 * Leaves alone:
 * - `"Alpha: bravo\nCharlie: delta\n\nEcho foxtrot."`: no title.
 * - `"Title: Alpha bravo\nCharlie delta.\n\nEcho foxtrot."`: the text goes on.
 * - `"Title: 12\nDate: 31 Feb 2018\nAuthor: nobody\nSource: Alpha\n\nCharlie."`: no word, no such day, no name, no address.
 */
export const readLabelledFields: Rule = {
  name: 'read-labelled-fields',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const head = Object.hasOwn(metadata, 'mail') ? undefined : readLabelledHead(text)
    if (head === undefined) return {}
    const read = [...head.values].flatMap(([key, place]): Inferred[] => {
      const found = readField(key, text.slice(place.start, place.end))
      if (found === undefined || Object.hasOwn(metadata, key)) return []
      const [start, end] = [place.start + found.start, place.start + found.end]
      return [{ key, value: found.value, start, end }]
    })
    return { inferred: read }
  },
}

/** A metadata value, and where in its field it was read: UTF-16 offsets. */
interface Read extends Range {
  readonly value: Inferred['value']
}

function readField(field: HeadField, words: string): Read | undefined {
  const whole = { start: 0, end: words.length }
  if (field === 'authors') {
    const found = findNames(words) ?? findBareNames(words)
    return found && { ...found, value: found.names }
  }
  if (field === 'date') {
    const [found] = findDates(words)
    return found?.date === undefined ? undefined : { ...found, value: found.date }
  }
  if (field === 'source' && !/^https?:\/\/[^\s<>"]+$/.test(words)) return undefined
  if (!/\p{L}/u.test(words)) return undefined
  return { value: field === 'tags' ? readTags(words) : words, ...whole }
}

function readTags(words: string): string[] {
  return words
    .split(/[,;|、，；]/u)
    .map((tag) => tag.replace(/^\s*#/, '').trim())
    .filter((tag) => tag !== '')
}
