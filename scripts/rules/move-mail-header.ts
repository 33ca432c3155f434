import { readMailHeader } from './head/mail-header.ts'
import type { Rule } from './rule.ts'

/**
 * Moves the head of a mail, the lines above the text that tell who sent it, when and what it is about, to the
 * metadata, as they are written.
 *
 * Changes:
 * - `"From: Alpha Bravo <alpha@bravo.example>\nDate: Fri, 01 Nov 2002 13:36:23 -0500\nSubject: Charlie delta\n\nEcho foxtrot."` → `"Echo foxtrot."`
 * - `"Von: Alpha Bravo\nGesendet: Freitag, 1. November 2002 13:36\nAn: Charlie\nBetreff: Delta\n\nEcho foxtrot."` → `"Echo foxtrot."`
 * - `"From alpha@bravo.example Fri Nov  1 13:36:23 2002\nReceived: from charlie\n\tby delta\nFrom: alpha@bravo.example\nDate: 1 Nov 2002\n\nEcho."` → `"Echo."`
 *
 * Leaves alone:
 * - `"From: Alpha Bravo\nDate: 1 November 2002\n\nCharlie delta."`: a byline.
 * - `"From: Alpha\nSubject: Bravo\nCharlie delta."`: the text goes on.
 * - `"From: Alpha\nSubject: Bravo\n"`: there is no text.
 * - `"From: Alpha\nSubject: Bravo\nThe next day: charlie\n\nDelta."`: no mail has such a field.
 * - `"Alpha wrote:\n\nFrom: Bravo\nSubject: Charlie\n\nDelta."`: a mail within the text.
 */
export const moveMailHeader: Rule = {
  name: 'move-mail-header',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: ({ text, metadata }) => {
    const header = Object.hasOwn(metadata, 'mail') ? undefined : readMailHeader(text)
    if (header === undefined) return {}
    const { start, end } = header
    const lead = text.slice(end).search(/\S/)
    return {
      edits: [{ start: 0, end: text.lastIndexOf('\n', end + lead) + 1, text: '', to: 'mail' }],
      inferred: [{ key: 'mail', value: text.slice(start, end), start, end }],
    }
  },
}
