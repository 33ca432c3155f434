import type { Root } from 'mdast'
import type { Layout } from '../layout/read-layout.ts'
import type { Dialect } from '../markdown/dialect.ts'
import type { Edit, EditClass } from '../text/edit.ts'
import type { Keeps } from '../text/keeps.ts'
import type { Structure } from '../text/structure.ts'

/**
 * One normalisation. A rule is pure: it is given a text and returns what it would change; it is
 * applied, held to its promise and recorded by `apply-rules.ts`.
 */
export interface Rule {
  /** The id in messages and records: the file's name, verb first. */
  readonly name: string
  /** The class of all its edits. */
  readonly class: EditClass
  /** What every single one of its edits leaves as it was; the build holds it to that. */
  readonly keeps: Keeps
  /**
   * Whether they leave each block of Markdown what it is, but for those that they move as a whole; the build
   * holds it to that.
   */
  readonly keepsBlocks?: true
  /** Where no policy turns it off: the rules behind it, or the printer, could not do without. */
  readonly requiredIn?: readonly Dialect[]
  /** The kinds of source it is run on. */
  readonly dialects: readonly Dialect[]
  /**
   * Kinds of characters, as `kindsOf` tells them. In a text that has none of them the rule would find
   * nothing, and it is not run.
   */
  readonly needs?: number
  readonly run: (input: RuleInput) => RuleResult
}

export interface RuleInput {
  /** The text so far. Line ends are `\n` for every rule after `normalize-line-endings`. */
  readonly text: string
  /** What is known of the lines of `text`, for the rules after `normalize-line-endings`. */
  readonly layout: Layout
  readonly dialect: Dialect
  /** What is known of the document so far: its front matter, and what earlier rules found. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** What is more than a paragraph, as far as rules have found it; positions in `text`. */
  readonly structures: readonly Structure[]
  /** What stands at the edges of many other files of the folder, as `edgeBlocks` knows it. */
  readonly repeated?: ReadonlySet<string> | undefined
  /** Words that may stand divided at line ends, in lower case, as the config lists them. */
  readonly words?: ReadonlySet<string> | undefined
  /**
   * The mdast tree of `text`, positions in `text`; only in Markdown, where code and links must be
   * spared. It is made when it is asked for.
   */
  readonly tree?: Root | undefined
}

/** Offsets in all four are UTF-16 code units of `RuleInput.text`, `end` exclusive. */
export interface RuleResult {
  readonly edits?: readonly Edit[]
  readonly findings?: readonly Finding[]
  readonly inferred?: readonly Inferred[]
  /** What is more than a paragraph, before the edits; one that they leave no text is none. */
  readonly structures?: readonly Structure[]
  /** Where the rule has read it already: the layout of the text after the edits. */
  readonly layout?: Layout
}

/** Something that a person should look at; it changes nothing. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly severity: 'error' | 'warning' | 'note'
  /** “Unexpected X, expected Y”, and what to do. */
  readonly text: string
  readonly actual?: string
  readonly expected?: readonly string[]
}

/** A metadata value that stands in the text between `start` and `end`. */
export interface Inferred {
  readonly key: string
  readonly value: string | readonly string[]
  readonly start: number
  readonly end: number
}
