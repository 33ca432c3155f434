import { readEdgeLines } from './head/edge-lines.ts'
import type { Rule } from './rule.ts'

/** What stands before a list of tags, by language. */
const labels: readonly string[] = [
  ...['tags?', 'keywords?', 'filed under', 'topics'], // English, and what many write
  ...['schlagwörter', 'schlagworte', 'stichwörter', 'stichworte'], // German
  ...['mots[- ]clés', 'étiquettes'], // French
  ...['etiquetas', 'palabras clave', 'palavras[- ]chave'], // Spanish, Portuguese
  ...['parole chiave', 'trefwoorden', 'tagi', 'słowa kluczowe'], // Italian, Dutch, Polish
  ...['теги', 'тэги', 'метки', 'ключевые слова', 'мітки'], // Russian, Ukrainian
  ...['etiketler', 'ετικέτες', 'الوسوم', 'תגיות'], // Turkish, Greek, Arabic, Hebrew
  ...['标签', '標籤', '关键词', '關鍵字', 'タグ', 'キーワード', '태그'], // Chinese, Japanese, Korean
  ...['nyckelord', 'taggar', 'emneord', 'stikord'], // Swedish, Norwegian, Danish
]

const tagsLine = new RegExp(`^(?:${labels.join('|')})\\s?[:：]\\s?(?=\\S)`, 'iu')
const separator = /\s*[,;|、，；]\s*/u

// In UTF-16 code units: what is longer is no tag, but a sentence behind a colon.
const longestTag = 40
const longestLine = 400
const mostTags = 30

/**
 * Reads the tags of a text from a line above its first paragraph or at its end that has nothing but
 * a label and them. The line stays in the text.
 *
 * Changes nothing, but infers:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nTags: alpha, bravo charlie, delta"` infers `"alpha, bravo charlie, delta"`
 * - `"Schlagwörter: Alpha; Bravo\n\nAlpha bravo charlie delta echo foxtrot golf hotel india juliett kilo."` infers `"Alpha; Bravo"`
 * - `"山上有茶，山下有水，人在山水之间，看茶听水，不知日月，茶香满山，水声满谷，人在其中。\n\n标签：茶、山"` infers `"茶、山"`
 *
 * Leaves alone:
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nTags are useful: alpha, bravo"`: no label.
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nTags:"`: no tags.
 * - `"Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.\n\nKeyword: a word that stands for what a whole text is about, says alpha."`: a sentence.
 */
export const readTags: Rule = {
  name: 'read-tags',
  class: 'moved',
  keeps: 'letters',
  dialects: ['plain'],
  run: (input) => {
    if (Object.hasOwn(input.metadata, 'tags')) return {}
    for (const line of readEdgeLines(input)) {
      if (line.text.length > longestLine || !/[:：]/.test(line.text)) continue
      const [label] = tagsLine.exec(line.text) ?? []
      if (label === undefined) continue
      const tags = line.text
        .slice(label.length)
        .split(separator)
        .map((tag) => tag.replace(/^#/, '').trim())
        .filter((tag) => tag !== '')
      if (
        tags.length > mostTags ||
        tags.some((tag) => tag.length > longestTag || /[.!?]$/.test(tag))
      )
        continue
      return {
        inferred: [{ key: 'tags', value: tags, start: line.start + label.length, end: line.end }],
      }
    }
    return {}
  },
}
