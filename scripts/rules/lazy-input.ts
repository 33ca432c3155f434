import type { Root } from 'mdast'
import type { Layout } from '../layout/read-layout.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { parseTraced } from '../markdown/parse-traced.ts'
import type { Structure } from '../text/structure.ts'
import type { TracedText } from '../text/traced-text.ts'
import type { RuleInput } from './rule.ts'

type Known = Pick<RuleInput, 'layout' | 'metadata' | 'structures' | 'tree'> & {
  readonly traced: TracedText
}

type Options = Pick<RuleInput, 'dialect' | 'repeated' | 'words'> & {
  readonly parse?: (text: string) => Root
}

/** What a rule is given: the tree, which most rules have no use for, is made when it is asked for. */
export class LazyInput implements RuleInput {
  readonly text: string
  readonly layout: Layout
  readonly dialect: Dialect
  readonly metadata: RuleInput['metadata']
  readonly structures: readonly Structure[]
  readonly repeated: ReadonlySet<string> | undefined
  readonly words: ReadonlySet<string> | undefined
  /** The tree, if it was made. */
  parsed: Root | undefined
  private readonly traced: TracedText
  private readonly parse: Options['parse']

  constructor({ traced, layout, metadata, structures, tree }: Known, options: Options) {
    const { dialect, repeated, words, parse } = options
    this.text = traced.text
    this.layout = layout
    this.dialect = dialect
    this.metadata = metadata
    this.structures = structures
    this.repeated = repeated
    this.words = words
    this.parsed = tree
    this.traced = traced
    this.parse = parse
  }

  get tree(): Root | undefined {
    if (this.parse !== undefined) this.parsed ??= parseTraced(this.traced, this.parse)
    return this.parsed
  }
}
