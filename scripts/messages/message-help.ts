import rules from './rule-help.json' with { type: 'json' }

/**
 * What is told besides what the rules tell: by its id, when, and what to do. A published id keeps its
 * meaning: configurations and reports name it.
 */
const others = {
  'guessed-encoding':
    'The encoding of a source is not plain, and the text was read as a guess. Compare a line or two with the original, and set `charset`, for all or by `overrides`.',
  'undecodable-bytes':
    'Some bytes cannot be read in the encoding that is set. Set another `charset`, or save the source as UTF-8.',
  'binary-file': 'A source is no text, whatever its name says. Move it away, or rename it.',
  'unwritable-character':
    'A source holds a character that no text file can, such as half of a pair. Mend the program that wrote it, or the source.',
  'too-large':
    'A source has more bytes than `maxBytes` in the config allows. Split it, or set more.',
  'empty-document': 'There is nothing to read in a source. Write its text, or remove it.',
  'unreadable-source':
    'A source cannot be read: a link, a pipe, a name that is no text, or no leave. Put a file there that the build may read.',
  'front-matter-syntax': 'The front matter is broken at this place. Mend it there.',
  'front-matter-engine':
    'The front matter asks for code to be run; none ever is. Write it as YAML, TOML or JSON.',
  'front-matter-key':
    'A key of the front matter would not be read alike by other programs. Rename it.',
  'front-matter-value':
    'A value of the front matter would not be read alike by other programs. Write it otherwise.',
  'front-matter-tag':
    'A value of the front matter asks for a type of its own, which no other program knows. Take the tag out.',
  'front-matter-alias':
    'A value of the front matter stands for another one, which not all programs follow. Write it out.',
  'front-matter-clash':
    'A key of the front matter is a setting of some publishing system, which is named, and what it does there. It is kept; rename it if that is not meant.',
  'front-matter-limit': 'The front matter is larger or deeper than any author writes. Cut it.',
  'front-matter-as-text':
    'What looked like front matter was taken for text, and why. Nothing to do if it is text.',
  'front-matter-empty-value': 'A key of the front matter has no value, and was left out.',
  'front-matter-key-order':
    'Keys of the front matter are numbers, which change places in JSON. Rename them if their order matters.',
  'metadata-schema':
    'The metadata is not what the `schema` in the config asks for. Mend the key, in the front matter or the sidecar.',
  'sidecar-without-source':
    'A sidecar stands beside no source of its name. Rename it, or remove it.',
  'too-complex':
    'A paragraph has more than 5,000 brackets, asterisks and the like, a list or quote more than 10,000 lines, or more than 100 stand in one another. Split it, or take the noise out.',
  'invalid-slug': 'The `slug` is no name that every system can use. Give another.',
  'output-name':
    'The name in dist cannot be used on every system. Rename the source, or give it a `slug`.',
  'output-clash':
    'Another source has that name in dist already, or one that differs in case alone. Rename one of them, or give it a `slug`.',
  'missing-title':
    'Neither the front matter nor the text has a title, and most publishing systems want one. Add it.',
  'nothing-lost':
    'The first guarantee would not hold, so the document is not written. Please report it with the source.',
  'same-tree':
    'The second guarantee would not hold, so the document is not written. Please report it with the source.',
  'fixed-point':
    'The third guarantee would not hold, so the document is not written. Please report it with the source.',
  'internal-error': 'A fault of this program. Please report it with the source.',
  'dist-differs':
    'With `--check`: a file of dist is missing, changed or stale. Run the build without `--check`, and commit what it writes.',
  'input-line':
    'A line of the input of `filter` is no document: no JSON, without a path, or with what nothing is known of. Mend the program that wrote it.',
  'foreign-file': 'A file in dist was written by no build. It is left alone.',
} as const

/** By the id of a message, be it of a rule: what it is about, and what to do. In Markdown. */
export const messageHelp: Readonly<Record<string, string>> = { ...others, ...rules }

/** Those that are no rule's, in the order of the README. */
export const otherMessages: readonly string[] = Object.keys(others)

/** The place in the README where the message is explained, relative to the README. */
export function helpAnchor(id: string): string {
  return `README.md#${id}`
}
