import { constants } from 'node:buffer'
import { VFile } from 'vfile'
import type { FilterFailure } from '../contract/filter.ts'
import type { Config } from '../corpus/config/config.ts'
import { defaultMaxBytes } from '../corpus/read-source-file.ts'
import { printRecord } from '../document/print-record.ts'
import { recordLine } from '../document/read-record.ts'
import { recordMessage } from '../document/record-message.ts'
import { type CopyDocument, openCopier } from './copy-document.ts'
import { BadInput, readInput } from './read-input.ts'
import { type InputLine, readLines } from './read-lines.ts'

export interface FilterOptions extends Config {
  /** Adds the Markdown to each record. */
  readonly markdown?: boolean
}

/** What became of a line of the input. */
export interface Filtered {
  /** The line of the output, with its end: a record, or a `FilterFailure`. */
  readonly text: string
  readonly isRecord: boolean
  /** The document and its sidecar, or else the input, with the messages about them. */
  readonly files: readonly VFile[]
}

/** How messages call what is read. */
const inputName = 'standard input'
// With an escape for each, JSON has six bytes for one; and there may be a sidecar.
const mostEscaped = 6
const roomForOthers = 2 ** 20

/**
 * The records of the documents in `input`, in their order, a document a line; blank lines are passed over.
 * A line is read when what becomes of it is asked for. Throws as `openCopier` does.
 */
export async function* filter(
  input: AsyncIterable<Uint8Array>,
  { markdown = false, ...config }: FilterOptions = {},
): AsyncGenerator<Filtered> {
  const copyDocument = await openCopier(config)
  const { maxBytes = defaultMaxBytes } = config
  const longest = Math.min(maxBytes * mostEscaped + roomForOthers, constants.MAX_STRING_LENGTH)
  for await (const line of readLines(input, longest)) {
    const filtered = await filterLine(line, copyDocument, { markdown, longest })
    if (filtered !== undefined) yield filtered
  }
}

async function filterLine(
  { number, bytes }: InputLine,
  copyDocument: CopyDocument,
  { markdown, longest }: { readonly markdown: boolean; readonly longest: number },
): Promise<Filtered | undefined> {
  try {
    if (bytes === undefined) throw tooLong(longest)
    const document = readInput(bytes)
    if (document === undefined) return undefined
    const { copy, files } = await copyDocument(document)
    if (copy?.data.record === undefined) return failure(document.path, number, files)
    const printed = Buffer.concat(printRecord(copy.data.record))
    const line = Buffer.concat([...recordLine(printed)]).toString()
    const text = markdown ? withMarkdown(line, String(copy)) : line
    return { text, isRecord: true, files }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    const file = new VFile({ path: inputName })
    const options = {
      ruleId: error.ruleId,
      source: 'fair-copy',
      place: { line: number, column: 1 },
    }
    file.message(error.message, options).fatal = true
    return failure(error.path ?? null, number, [file])
  }
}

function withMarkdown(line: string, markdown: string): string {
  return `${line.slice(0, -2)},"markdown":${JSON.stringify(markdown)}}\n`
}

function failure(path: string | null, line: number, files: readonly VFile[]): Filtered {
  const messages = files.flatMap((file) => {
    const isSidecar = path !== null && ![path, inputName].includes(file.path)
    const beside = isSidecar ? { path: file.path } : {}
    return file.messages.map((message) => ({ ...recordMessage(message), ...beside }))
  })
  const value: FilterFailure = { path, line, messages }
  return { text: `${JSON.stringify(value)}\n`, isRecord: false, files }
}

function tooLong(longest: number): BadInput {
  const text = `Unexpected line of more than ${longest} bytes, expected a document that maxBytes in the config allows; split it, or set more`
  return new BadInput(text, undefined, 'too-large')
}
