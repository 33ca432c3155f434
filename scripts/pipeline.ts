import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Root } from 'mdast'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { DateForm } from './document/print-front-matter.ts'
import type { Site } from './document/site.ts'
import { type Dialect, dialectOf } from './markdown/dialect.ts'
import { printQuickly } from './markdown/print-quickly.ts'
import { remarkMarkdown } from './markdown/remark-markdown.ts'
import { remarkPlainText } from './markdown/remark-plain-text.ts'
import type { Portability } from './markdown/spelling/portability.ts'
import type { TextOptions } from './markdown/spelling/print-text.ts'
import { TooComplex } from './markdown/too-complex.ts'
import type { Severities } from './messages/severity.ts'
import { beforeParse } from './plugins/before-parse.ts'
import { checkSchema } from './plugins/check-schema.ts'
import { extractFrontMatter } from './plugins/extract-front-matter.ts'
import {
  brokenGuarantees,
  type Copy,
  type CopyAgain,
  reportBroken,
} from './plugins/hold-guarantees.ts'
import { inferMetadata } from './plugins/infer-metadata.ts'
import { normalizeText } from './plugins/normalize-text.ts'
import { printCopy } from './plugins/print-copy.ts'
import { readSource, type Source } from './plugins/read-source.ts'
import { report } from './plugins/report.ts'
import { settleSeverities } from './plugins/settle-severities.ts'
import { writeRecord } from './plugins/write-record.ts'
import type { Policies } from './rules/policy.ts'
import { BrokenPromise } from './rules/promises.ts'

export interface PipelineSettings {
  /** What is done with edits, by their class and rule. */
  readonly policies?: Policies
  /** Words that may stand divided at line ends: NFC, in lower case. */
  readonly words?: ReadonlySet<string>
  /** Whom plain text is spelled for in Markdown; when left out, everybody. */
  readonly portability?: Portability
  /** How days are written in the front matter of the Markdown; `quoted` when left out. */
  readonly dates?: DateForm
  /** Where the document is published. */
  readonly site?: Site
  /** What messages are, by their ids. */
  readonly severities?: Severities
  /** What the metadata has to be. */
  readonly schema?: StandardSchemaV1
}

/** Copies one document. */
export type FairCopy = (source: Source) => Promise<VFile>

const copyByDefault = createFairCopy()

/**
 * The fair copy of one document: a file whose value is the Markdown and whose `data.record` is the
 * JSON record. When one of its messages is an error (`fatal`), it has no record and is not to be
 * written. Throws a `RangeError` for a charset that is not known, and never for what a source holds.
 */
export function fairCopy(source: Source): Promise<VFile> {
  return copyByDefault(source)
}

/** What `fairCopy` does, by settings of one's own. */
export function createFairCopy(settings: PipelineSettings = {}): FairCopy {
  const processors = {
    /** `.txt`: nothing is markup. */
    plain: createProcessor('plain', [remarkPlainText], settings),
    /** `.md`: CommonMark and GFM. */
    markdown: createProcessor('markdown', remarkMarkdown, { ...settings, asWritten: true }),
  }
  // What other systems make of the text of a Markdown source, its author meant.
  const anew = createProcessor('markdown', remarkMarkdown, { ...settings, portability: 'gfm' })
  const copyRead = async (file: VFile): Promise<VFile> => {
    const dialect = dialectOf(file.path) ?? 'plain'
    // Of plain text, no more is parsed than the copy, and that once.
    if (dialect === 'markdown') file.data.parsed = new Map()
    const hasErrors = () => settle(file, settings.severities)
    try {
      if (hasErrors()) return file
      let copy = await firstCopy(file, processors[dialect])
      if (settings.schema !== undefined) await checkSchema(file, settings.schema)
      if (hasErrors()) return file
      const again = (one: Copy) => copyAgain(one, processors.markdown)
      let broken = await brokenGuarantees(copy, again)
      // What was written may be read otherwise where the marks around it are printed anew.
      if (dialect === 'markdown' && Object.keys(broken).length > 0) {
        copy = { ...copy, markdown: anew.stringify(copy.tree, file).join('') }
        broken = await brokenGuarantees(copy, again)
      }
      reportBroken(copy, broken)
      if (hasErrors()) return file
      file.data.record = writeRecord(copy, settings.site)
      file.value = copy.markdown
    } catch (error) {
      reportFault(file, error)
    }
    return file
  }
  // Beyond the step that reads them, nothing holds the bytes.
  return (source) => readSource(source, dialectOf(source.path) ?? 'plain').then(copyRead)
}

export { findIssues } from './plugins/check-schema.ts'
export { ownSeverities } from './plugins/own-settings.ts'
export { readSidecar, type Sidecar } from './plugins/read-sidecar.ts'

export { settleSeverities } from './plugins/settle-severities.ts'

/** The text of a source as it is read, front matter and all. Throws as `fairCopy` does. */
export async function readText(source: Source): Promise<string> {
  return String(await readSource(source, dialectOf(source.path) ?? 'plain'))
}

type DocumentProcessor = ReturnType<typeof createProcessor>

function createProcessor(
  dialect: Dialect,
  syntax: PluggableList,
  { policies = {}, words, dates, ...text }: PipelineSettings & TextOptions,
) {
  return unified()
    .use(syntax)
    .use(beforeParse, [extractFrontMatter, normalizeText(dialect, policies, words)])
    .use(inferMetadata)
    .use(printQuickly, text)
    .use(printCopy, dates)
    .freeze()
}

async function firstCopy(file: VFile, processor: DocumentProcessor): Promise<Copy> {
  const { tree, pieces } = await copyOf(file, processor)
  return { file, tree, markdown: pieces.join('') }
}

async function copyOf(file: VFile, processor: DocumentProcessor): Promise<CopyAgain> {
  // unified's types lose the tree's at a plug-in that is no transformer.
  const tree = (await processor.run(processor.parse(file), file)) as Root
  return { tree, pieces: processor.stringify(tree, file) }
}

/** The fair copy of a fair copy, for guarantees 2 and 3. */
async function copyAgain(
  { file: { path, data }, markdown }: Copy,
  processor: DocumentProcessor,
): Promise<CopyAgain> {
  const file = new VFile({ path, value: markdown })
  file.data.location = location(file)
  if (data.parsed !== undefined) file.data.parsed = data.parsed
  try {
    return await copyOf(file, processor)
  } catch (error) {
    // Its place in the copy says nothing of the source.
    throw error instanceof TooComplex ? error.movedTo({ start: 0, end: 0 }) : error
  }
}

/** Whether there are errors, when all messages have the severities that are set for them. */
function settle(file: VFile, severities?: Severities): boolean {
  const files = [file, ...(file.data.sidecar === undefined ? [] : [file.data.sidecar])]
  for (const each of files) settleSeverities(each, { ...severities, ...file.data.severities })
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal === true))
}

/** Whatever goes wrong with one document must not stop the others. */
function reportFault(file: VFile, error: unknown): void {
  if (error instanceof TooComplex) {
    const { message: text, start, end } = error
    report(file, { ruleId: 'too-complex', severity: 'error', text, range: { start, end } })
    return
  }
  if (error instanceof BrokenPromise) {
    const { message: text, range } = error
    report(file, { ruleId: 'nothing-lost', severity: 'error', text, range })
    return
  }
  const text = error instanceof Error ? error.message : String(error)
  report(file, { ruleId: 'internal-error', severity: 'error', text })
}
