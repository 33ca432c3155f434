import { decodeWords } from './mime/decode-words.ts'
import { readHead } from './mime/read-head.ts'
import type { Rule } from './rule.ts'

/**
 * Reads the letters in the head of a mail that were written in ASCII to be sent, by RFC 2047.
 *
 * Changes:
 * - `"From: =?utf-8?q?J=C3=B6rg_Alpha?= <alpha@bravo.example>\nSubject: =?utf-8?b?Q2Fmw6k=?= =?utf-8?q?_bravo?=\n\nCharlie."` → `"From: Jörg Alpha <alpha@bravo.example>\nSubject: Café bravo\n\nCharlie."`
 * - `"From: alpha\nSubject: =?iso-8859-1?Q?Caf=E9_?=\n =?iso-8859-1?Q?bravo?=\n\nCharlie."` → `"From: alpha\nSubject: Café bravo\n\nCharlie."`
 * - `"From: alpha\nSubject: =?koi8-r?B?8NLJ18XU?=\n\nCharlie."` → `"From: alpha\nSubject: Привет\n\nCharlie."`
 *
 * Leaves alone:
 * - `"From: Alpha\nSubject: Bravo\n\n=?utf-8?q?Caf=C3=A9?="`: only in a head they stand for others.
 * - `"=?utf-8?q?Caf=C3=A9?="`: here is none.
 * - `"From: Alpha\nSubject: =?utf-8?q?Caf=E9?=\n\nCharlie."`: no UTF-8.
 * - `"From: Alpha\nSubject: =?utf-8?q?Bravo=0ATo:_Charlie?=\n\nDelta."`: it would be another field.
 */
export const decodeEncodedWords: Rule = {
  name: 'decode-encoded-words',
  class: 'repair',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text }) => {
    if (!text.includes('=?')) return {}
    const start = text.search(/\S/)
    const head = readHead(text, start, text.length)
    return head?.fields.has('from') === true ? { edits: decodeWords(text, head) } : {}
  },
}
