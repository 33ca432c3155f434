import type { Range } from '../text/range.ts'
import { findDates } from './head/find-dates.ts'
import { type MailField, readMailHeader } from './head/mail-header.ts'
import type { Inferred, Rule } from './rule.ts'

// In UTF-16 code units: more is no name, and no title.
const longestField = 400
const hasLetter = /\p{L}/u
/** What stands before the name of a sender, and the name. */
const senders: readonly RegExp[] = [
  // Alpha Bravo <alpha@bravo.example>, or with quotes around the name
  /^("?)([^"<>@\\]+?)"?\s*<[^<>]*>$/,
  // Alpha Bravo [mailto:alpha@bravo.example], or [SMTP:…]
  /^("?)([^"<>@[\]\\]+?)"?\s*\[[^[\]]*\]$/,
  // alpha@bravo.example (Alpha Bravo)
  /^(\S+@\S+\s+\()([^()\\]+)\)$/,
  // Alpha Bravo
  /^("?)([^"<>@()[\]\\]+)"?$/,
]

/**
 * Reads the title of a mail, who wrote it and when from the lines above its text: its subject as it is, the name
 * of its sender, the day it was sent.
 *
 * Changes nothing, but infers:
 * - `"From: Alpha Bravo <alpha@bravo.example>\nSubject: 12\n\nEcho foxtrot."` infers `"Alpha Bravo"`
 * - `"From: alpha@bravo.example (Alpha Bravo)\nTo: Charlie\nSubject: -\n\nEcho foxtrot."` infers `"Alpha Bravo"`
 * - `"Von: alpha@bravo.example\nGesendet: Freitag, 1. November 2002 13:36\n\nEcho foxtrot."` infers `"1. November 2002"`
 * - `"From: alpha@bravo.example\nSubject: Charlie\n delta\n\nEcho foxtrot."` infers `"Charlie\n delta"`
 *
 * Leaves alone:
 * - `"From: alpha@bravo.example\nSubject: =?utf-8?q?Charlie?=\n\nEcho foxtrot."`: letters that stand for others.
 * - `"From: Alpha Bravo\nDate: Yesterday\n\nCharlie delta."`: a byline.
 * - `"From: alpha@bravo.example\nSubject: 14\nDate: 31 Feb 2018\n\nCharlie."`: no name, no word, no such day.
 * - `"Alpha wrote:\n\nFrom: Bravo\nSubject: Charlie\n\nDelta."`: a mail within the text.
 */
export const readMail: Rule = {
  name: 'read-mail',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const { values = [] } = readMailHeader(text) ?? {}
    return {
      inferred: [...values].flatMap(([field, place]): Inferred[] => {
        const read = readField(field, text.slice(place.start, place.end))
        if (read === undefined || Object.hasOwn(metadata, read.key)) return []
        const [start, end] = [place.start + read.start, place.start + read.end]
        return [{ key: read.key, value: read.value, start, end }]
      }),
    }
  },
}

/** A metadata value, and where in the field it was read: UTF-16 offsets. */
interface Read extends Range {
  readonly key: string
  readonly value: Inferred['value']
}

function readField(field: MailField, words: string): Read | undefined {
  // Words that are not of ASCII may be written in it, which is for no reader.
  if (words.length > longestField || /=\?[\w-]+\?[bq]\?/i.test(words)) return undefined
  if (field === 'subject') return readSubject(words)
  if (field === 'from') return readSender(words)
  return field === 'date' ? readDay(words) : undefined
}

function readSubject(words: string): Read | undefined {
  const whole = { start: 0, end: words.length }
  return hasLetter.test(words)
    ? { key: 'title', value: words.replace(/\s+/g, ' '), ...whole }
    : undefined
}

function readSender(words: string): Read | undefined {
  for (const form of senders) {
    const [, lead = '', name = ''] = form.exec(words) ?? []
    if (!hasLetter.test(name)) continue
    return { key: 'authors', value: [name], start: lead.length, end: lead.length + name.length }
  }
  return undefined
}

function readDay(words: string): Read | undefined {
  const [found] = findDates(words)
  return found?.date === undefined ? undefined : { ...found, key: 'date', value: found.date }
}
