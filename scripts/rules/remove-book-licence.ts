import type { Rule } from './rule.ts'

// The lines that part a book from its licence, as Project Gutenberg writes them; they may be wrapped.
const name = '(?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)[^*]{0,300}'
const start = new RegExp(
  `(?<=^|\\n)[^\\S\\n]*\\*{3}\\s?START OF ${name}\\*{3}[^\\S\\n]*(?=\\n|$)`,
  'i',
)
const end = new RegExp(`(?<=^|\\n)[^\\S\\n]*\\*{3}\\s?END OF ${name}\\*{3}`, 'gi')

// In UTF-16 code units: a book that quotes these lines does so further in.
const longestHeader = 20_000
const longestLicence = 40_000

/**
 * Takes the header and the licence off a digitised book: all up to the line that says where it
 * starts, and from the line that says where it ends. Only where both are there.
 *
 * Changes:
 * - `"Title: Alpha\n\n*** START OF THE PROJECT GUTENBERG EBOOK ALPHA ***\n\nBravo.\n\n*** END OF THE PROJECT GUTENBERG EBOOK ALPHA ***\n\nFULL LICENSE"` → `"\n\nBravo.\n\n"`
 * - `"***START OF THIS PROJECT GUTENBERG EBOOK ALPHA\nBRAVO***\nCharlie.\n***END OF THIS PROJECT GUTENBERG EBOOK ALPHA\nBRAVO***"` → `"\nCharlie.\n"`
 *
 * Leaves alone:
 * - `"*** START OF THE PROJECT GUTENBERG EBOOK ALPHA ***\n\nBravo."`: without its end.
 * - `"Look for “*** START OF THE PROJECT GUTENBERG EBOOK ALPHA ***”, and for “*** END OF THE PROJECT GUTENBERG EBOOK ALPHA ***”."`: a sentence.
 * - `"*** START OF ALPHA ***\n\nBravo.\n\n*** END OF ALPHA ***"`: of something else.
 */
export const removeBookLicence: Rule = {
  name: 'remove-book-licence',
  class: 'removal',
  keeps: 'nothing',
  dialects: ['plain'],
  run: ({ text }) => {
    if (!text.includes('***')) return {}
    const header = start.exec(text.slice(0, longestHeader))
    const from = Math.max(0, text.length - longestLicence)
    const licence = [...text.slice(from).matchAll(end)].at(-1)
    if (header === null || licence === undefined) return {}
    const first = header.index + header[0].length
    const last = from + licence.index
    if (last < first) return {}
    return {
      edits: [
        { start: 0, end: first, text: '' },
        { start: last, end: text.length, text: '' },
      ],
    }
  },
}
