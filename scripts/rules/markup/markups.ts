/** One kind of mark that a language of markup has. */
export interface Sign {
  /** What every one of them has: texts without are not searched. */
  readonly literal: string
  /** With the flag `g`. */
  readonly pattern: RegExp
}

/** A language of markup, and what tells that a text is written in it. */
export interface Markup {
  readonly name: string
  /** What to do with the file. */
  readonly advice: string
  readonly signs: readonly Sign[]
  /** So many signs, of so many kinds, do not come about by chance. */
  readonly fewest: number
  readonly fewestKinds: number
}

function convertFrom(format: string): string {
  return `convert it to Markdown, as “pandoc -f ${format} -t gfm” does, and name that .md`
}

export const markups: readonly Markup[] = [
  {
    name: 'Markdown',
    advice: 'if it is Markdown, name the file .md',
    fewest: 3,
    fewestKinds: 2,
    signs: [
      { literal: '# ', pattern: /(?<![^\n]\n|[^\n])#{1,6} \S[^\n]*(?=\n\n|\n?$)/g },
      {
        literal: '](',
        pattern: /\[[^[\]\n]{1,200}\]\((?:https?:\/\/|mailto:|#|\.{0,2}\/)[^()\s]+\)/g,
      },
      {
        literal: '**',
        pattern: /(?<![*\w])\*\*[^\s*'"()|,][^*\n]{1,200}(?<=[^\s|(])\*\*(?![*\w])/g,
      },
      { literal: '```', pattern: /^```[\w-]*$/gm },
      { literal: ']: http', pattern: /^\[[^\]\n]+\]: https?:\S+$/gm },
    ],
  },
  {
    name: 'wikitext',
    advice: convertFrom('mediawiki'),
    fewest: 3,
    fewestKinds: 2,
    signs: [
      { literal: "'''", pattern: /'''[^'\n]+'''/g },
      { literal: '[[', pattern: /\[\[[^[\]\n]+\]\]/g },
      { literal: '{{', pattern: /\{\{[^{}\n]+\}\}/g },
      { literal: '<ref', pattern: /<ref[ >]/g },
    ],
  },
  {
    name: 'BBCode',
    advice: 'take the marks out, or let the board write Markdown, and name that .md',
    fewest: 3,
    fewestKinds: 2,
    signs: ['b', 'i', 'u', 'url', 'quote', 'img', 'color', 'size', 'list', 'code'].map((name) => ({
      literal: `[/${name}]`,
      pattern: new RegExp(`\\[/${name}\\]`, 'g'),
    })),
  },
  {
    name: 'reStructuredText',
    advice: convertFrom('rst'),
    fewest: 3,
    fewestKinds: 2,
    signs: [
      { literal: '::', pattern: /^\.\. [a-z-]+::/gm },
      { literal: '.. _', pattern: /^\.\. _[^\n]+:/gm },
      { literal: ':`', pattern: /(?<!\S):[a-z]+:`[^`\n]+`/g },
      { literal: '`_', pattern: /`[^`\n]+`__?(?!\w)/g },
      { literal: '``', pattern: /(?<![`\w])``[^`\n]+``(?![`\w])/g },
    ],
  },
  {
    name: 'LaTeX',
    advice: convertFrom('latex'),
    fewest: 3,
    fewestKinds: 2,
    signs: [
      { literal: '\\documentclass', pattern: /^\\documentclass\b/gm },
      { literal: '\\begin{', pattern: /^\\begin\{/gm },
      { literal: 'section', pattern: /^\\(?:sub)*section\*?\{/gm },
      { literal: '{', pattern: /\\(?:emph|textbf|textit|cite|footnote)\{/g },
    ],
  },
  {
    name: 'Org',
    advice: convertFrom('org'),
    fewest: 2,
    fewestKinds: 1,
    signs: [{ literal: '#+', pattern: /^#\+(?:title|author|date|options|begin_\w+):?(?:\s|$)/gim }],
  },
  {
    name: 'troff',
    advice: convertFrom('man'),
    fewest: 3,
    fewestKinds: 2,
    signs: [
      { literal: '.TH ', pattern: /^\.TH /gm },
      { literal: '.SH ', pattern: /^\.SH /gm },
      { literal: '.P', pattern: /^\.PP$|^\.P$/gm },
    ],
  },
  {
    name: 'RTF',
    advice: convertFrom('rtf'),
    fewest: 1,
    fewestKinds: 1,
    signs: [{ literal: '{\\rtf', pattern: /^\{\\rtf1?\b/g }],
  },
]

/** Of HTML it takes more: those who write of it give examples. */
export const html = {
  name: 'HTML',
  advice: convertFrom('html'),
  tag: /<\/(?:p|div|h[1-6]|li|ul|ol|td|tr|table|a|b|strong|em|i|span|article|section|blockquote)>|<br ?\/?>/gi,
}
