import type { Rule } from './rule.ts'
import { readLabelledHead } from './title/labelled-head.ts'

/**
 * Moves a head of labelled fields, with the title among them or right above, to the metadata, as it is written.
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
    const isMoved = ['header', 'mail'].some((key) => Object.hasOwn(metadata, key))
    const head = isMoved ? undefined : readLabelledHead(text)
    if (head === undefined) return {}
    const { start, end } = head
    const below = end + text.slice(end).search(/\S/)
    const from = text.lastIndexOf('\n', start - 1) + 1
    const isFirst = text.slice(0, from).trim() === ''
    return {
      edits: [
        {
          start: isFirst ? 0 : from,
          end: text.lastIndexOf('\n', below) + 1,
          text: '',
          to: 'header',
        },
      ],
      inferred: [{ key: 'header', value: text.slice(start, end), start, end }],
    }
  },
}
