import { characterName } from './hidden-characters.ts'

const markup = Symbol('markup')

/** A piece of a page. Only `html` makes one, so nothing gets into a page that was not escaped. */
export interface Html {
  readonly [markup]: string
}

export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[]

/**
 * The one way in which text becomes HTML: what stands in the template is markup, and every value in it is
 * text, in elements and in quoted attributes alike, but for what `html` made itself. Lists are put
 * together; `undefined` and `false` are nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? ''
  for (let index = 0; index < values.length; index++) {
    text += printValue(values[index]) + strings[index + 1]
  }
  return { [markup]: text }
}

export function printHtml(piece: Html): string {
  return piece[markup]
}

function printValue(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (value === undefined || value === false) return ''
  if (markup in value) return value[markup]
  let text = ''
  for (const item of value) text += printValue(item)
  return text
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Line ends that HTML would change, and all that it forbids or that could make a line read otherwise than
// it is stored, are no text of a page.
const unsafe = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

function escapeText(text: string): string {
  return text.replace(unsafe, (character) => references[character] ?? hiddenAsText(character))
}

/** In attributes and titles there can be no mark, so the name of the character stands there. */
function hiddenAsText(character: string): string {
  return character === '\r' ? '\n' : `⟦${characterName(character)}⟧`
}
