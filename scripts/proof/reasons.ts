import type { RecordEdit } from '../contract/record.ts'
import { messageHelp } from '../messages/message-help.ts'
import { classNames } from './account.ts'
import { type Html, html } from './html.ts'

/** Why the text of a page was changed: a note for each class and set of rules, which its edits share. */
export interface Reasons {
  /** The id of the note on an edit. */
  readonly of: (edit: Pick<RecordEdit, 'class' | 'rules'>) => string
  /** All notes that were asked for. */
  readonly notes: () => Html
}

/** `rulesPage` is the address of the page that documents the rules. */
export function openReasons(rulesPage: string): Reasons {
  const notes = new Map<string, { readonly id: string; readonly note: Html }>()
  return {
    of({ class: name, rules }) {
      const key = `${name} ${rules.join(' ')}`
      const known = notes.get(key)
      if (known !== undefined) return known.id
      const id = `why-${notes.size + 1}`
      notes.set(key, { id, note: noteOf(id, name, rules, rulesPage) })
      return id
    },
    notes: () => html`${[...notes.values()].map(({ note }) => note)}`,
  }
}

function noteOf(
  id: string,
  name: RecordEdit['class'],
  rules: readonly string[],
  rulesPage: string,
): Html {
  const parts = rules.map(
    (rule) =>
      html`<p><a href="${rulesPage}#${rule}"><code>${rule}</code></a></p><p>${help(rule)}</p>`,
  )
  return html`<div popover id="${id}" class="note ${name}" lang="en"><p class="class">${classNames[name]}</p>${parts}</div>
`
}

/** What a message or rule is about: the code in its Markdown as code. */
export function help(id: string): Html {
  return withCode(Object.hasOwn(explained, id) ? (explained[id] ?? '') : '')
}

/** All that edits and messages name. */
export const explained: Readonly<Record<string, string>> = {
  ...messageHelp,
  'extract-front-matter': 'Moves the front matter at the start of a source to the metadata.',
}

/** A sentence in Markdown that has nothing of it but code. */
export function withCode(text: string): Html {
  const pieces = text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
  return html`${pieces}`
}
