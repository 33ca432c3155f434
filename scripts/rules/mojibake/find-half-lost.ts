import type { Edit } from '../../text/edit.ts'

/**
 * The edits of what is left of UTF-8 misread as windows-1252 where a later program changed a byte of
 * it: the no-break space (0xA0) of `Â ` and `à` became a space, the last byte of `”` (0x9D) was
 * dropped. `isMisread`: whether more of the paragraph surely was. What other bytes were is not known.
 */
export function findHalfLost(paragraph: string, isMisread: boolean): Edit[] {
  const edits: Edit[] = []
  for (const { 0: rest, index: start } of paragraph.matchAll(
    /Â(?= )|Ã (?=[ \n.,;:!?)»-]|$)|Ã(?= )|â€(?=[ \n.,;:!?)]|$)/g,
  )) {
    const previous = paragraph.charAt(start - 1)
    const end = start + rest.length
    if (rest === 'Â') {
      if (/[\p{Ll}\d.,;:!?)]/u.test(previous)) edits.push({ start, end, text: '' })
    } else if (rest === 'â€') {
      if (isMisread && hasOpenQuote(paragraph.slice(0, start)))
        edits.push({ start, end, text: '”' })
    } else if (/\p{Ll}/u.test(previous) || (isMisread && !/\p{L}/u.test(previous))) {
      edits.push({ start, end, text: 'à' })
    }
  }
  return edits
}

/** Whether an opening quotation mark, misread or not, has no closing one behind it. */
function hasOpenQuote(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('“'), text.lastIndexOf('â€œ'))
  return opened > Math.max(text.lastIndexOf('”'), text.lastIndexOf('â€\u009d'))
}
