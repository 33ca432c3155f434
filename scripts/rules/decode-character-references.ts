import { textRanges } from '../markdown/prose-ranges.ts'
import { characterReference, decodeReference } from '../text/character-references.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { editsWithin } from '../text/edits-within.ts'
import { ampersand } from '../text/kinds.ts'
import type { Rule, RuleInput } from './rule.ts'

// A text with tags, or which would have them, is HTML or about it. So is one that names these, or quotes a reference.
const tag = /<[/!]?[A-Za-z]/
const subject =
  /\b(?:x?html|xml|sgml|markup|javascript|unicode|ampersand|(?:character|named) entit)/i
const quoted = /["'`“”‘’«»„([]&[#\w]{1,32};["'`“”‘’«»)\]]/

// What only a line of code or of a template has.
const codeLike = /[{}`\\]|=>|\(\);|\|\||==|:=/

// An address, or a piece of one that was wrapped: there `&amp;` separates two fields, and `&copy=` is one.
const address = /:\/\/|^\W*www\.|\w=|%[\dA-F]{2}|\.\w{2,5}&/i

// Beside one of these, it matters to Markdown whether a letter stands there or a reference; behind a
// backslash there is none.
const besideMark = /[*_~\\]/

/**
 * Writes the characters that HTML character references stand for, where an export left them in plain
 * text: with a semicolon and a known name. Only one level, and none where the text could be about them.
 * In Markdown, where they are read anyway, those that can be no markup, so that the other rules see them.
 *
 * Changes:
 * - `"Marks &amp; Spencer, 5&nbsp;&euro;"` → `"Marks & Spencer, 5\u00a0€"`
 * - `"caf&eacute; &ndash; &quot;alpha&quot;"` → `"café – \"alpha\""`
 * - `"it&#39;s &#8220;alpha&#x201d;"` → `"it's “alpha”"`
 * - `"it&#146;s"` → `"it’s"`
 * - `"alpha\n&nbsp;\nbravo"` → `"alpha\n\u00a0\nbravo"`
 * - `"5 &lt; 6 https://a.example/?b=1&amp;c=2"` → `"5 < 6 https://a.example/?b=1&amp;c=2"`
 * - .md `"caf&eacute; Do&shy;nau 5&nbsp;kg &amp; &#42;&lt;b&gt;"` → `"café Do\u00adnau 5\u00a0kg &amp; &#42;&lt;b&gt;"`
 *
 * Leaves alone:
 * - .md `"\u0060&eacute;\u0060 [a](&eacute;.md) *&eacute;*"`: code, targets, and what decides on emphasis.
 * - `"AT&T, this&not that, &copy 2019"`: no semicolon.
 * - `"AT&T; R&D; &alpha1;"`: no known names.
 * - `"&#0; &#10; &#xd800; &#x110000;"`: numbers that stand for no text.
 * - `"alpha <b>bravo</b> &amp; charlie"`: a text with tags.
 * - `"&lt;b&gt; &amp; alpha"`: one that would have them.
 * - `"AT&amp;amp;T &eacute;"`: written twice, so nobody knows which level was meant.
 * - `"In HTML &nbsp; is a space."`: a text about them.
 * - `"Write \"&eacute;\" for it."`: one that quotes them.
 * - `"if (a &lt; b) { c }"`: code.
 * - `"see /?a=1&lt;=2&amp;b=3 or alpha-1.jpg&amp;bravo"`: pieces of addresses.
 * - `"alpha\n\n&amp;\n\nbravo"`: with no word beside it, it may stand for itself.
 */
export const decodeCharacterReferences: Rule = {
  name: 'decode-character-references',
  class: 'repair',
  keeps: 'character-references',
  dialects: ['plain', 'markdown'],
  // There the printer would read them.
  requiredIn: ['markdown'],
  needs: ampersand,
  run: (input) => {
    const { text } = input
    if (input.dialect === 'markdown') return { edits: findHarmless(input) }
    if (!text.includes('&') || [tag, subject, quoted].some((sign) => sign.test(text))) return {}
    const edits = findReferences(text)
    const decoded = applyEdits(text, edits)
    return tag.test(decoded) || findReferences(decoded).length > 0 ? {} : { edits }
  },
}

function findHarmless(input: RuleInput): Edit[] {
  const { text } = input
  const edits: Edit[] = []
  for (const { 0: reference, index: start } of text.matchAll(characterReference)) {
    const end = start + reference.length
    const after = decodeReference(reference)
    const around = text.charAt(start - 1) + text.charAt(end)
    if (after === undefined || /[\0-\x7f]/.test(after) || besideMark.test(around)) continue
    edits.push({ start, end, text: after })
  }
  if (edits.length === 0 || input.tree === undefined) return edits
  return editsWithin(edits, textRanges(input.tree, text))
}

function findReferences(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\n\r]+/g)) {
    if (!line.includes('&') || codeLike.test(line)) continue
    const isBare = !/[\p{L}\p{N}]/u.test(line.replace(characterReference, ''))
    for (const { 0: word, index: wordStart } of line.matchAll(/\S+/g)) {
      if (!word.includes('&') || address.test(word)) continue
      for (const { 0: reference, index } of word.matchAll(characterReference)) {
        const start = lineStart + wordStart + index
        const after = decodeReference(reference)
        if (after === undefined || (isBare && /[^\s\p{Cf}]/u.test(after))) continue
        edits.push({ start, end: start + reference.length, text: after })
      }
    }
  }
  return edits
}
