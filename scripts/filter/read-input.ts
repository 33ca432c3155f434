import { posix } from 'node:path'
import { dialectOf } from '../markdown/dialect.ts'
import { assertKnown, type Fields, has, isMap, kindOf, readBytes, textOf } from './fields.ts'
import { memberText } from './member-text.ts'

/** A document of the input. */
export interface InputDocument {
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether they are a text's: then they are UTF-8, whatever is set for files. */
  readonly isText: boolean
  readonly charset?: string
  readonly sidecar?: { readonly path: string; readonly bytes: Uint8Array }
}

/** What is wrong with a line: “Unexpected X, expected Y; do Z”. */
export class BadInput extends Error {
  /** The path that the line names, if it names one. */
  readonly path: string | undefined
  readonly ruleId: 'input-line' | 'too-large'
  constructor(text: string, path?: string, ruleId: BadInput['ruleId'] = 'input-line') {
    super(text)
    this.path = path
    this.ruleId = ruleId
  }
}

const names = ['path', 'text', 'base64', 'charset', 'metadata', 'sidecar']
const sidecarNames = ['path', 'text', 'base64']
const example = '{"path": "alpha.txt", "text": "…"}'

/** The document of a line, or nothing where it is blank. Throws `BadInput` for any other. */
export function readInput(line: Uint8Array): InputDocument | undefined {
  const json = decode(line)
  if (!/\S/.test(json)) return undefined
  const fields = parse(json)
  const path = readPath(fields['path'])
  try {
    assertKnown(fields, names, 'key')
    const isText = has(fields, 'text')
    const charset = textOf(fields, 'charset')
    if (isText && charset !== undefined) {
      throw new Error(
        'Unexpected “charset” beside “text”, expected it with “base64” alone; a text is read already, leave it out',
      )
    }
    const sidecar = readSidecar(fields, json, path)
    return {
      ...{ path, isText, bytes: readBytes(fields, 'document') },
      ...(charset !== undefined && { charset }),
      ...(sidecar !== undefined && { sidecar }),
    }
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error), path)
  }
}

function decode(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    throw new BadInput(
      'Unexpected bytes that are no UTF-8, expected a line of JSON in UTF-8; write it as that, and bytes of other encodings in “base64”',
    )
  }
}

/** What `JSON.parse` says of a fault is not the same in all versions of Node. */
function parse(json: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new BadInput(
      `Unexpected line that is no JSON, expected ${example}; write each document on one line`,
    )
  }
  if (isMap(value)) return value
  throw new BadInput(`Unexpected ${kindOf(value)}, expected an object such as ${example}`)
}

/** One that a file below a folder could have, on every system. */
function readPath(path: unknown): string {
  if (path === undefined || path === null) {
    throw new BadInput('Unexpected document without “path”, expected one; name it')
  }
  if (typeof path !== 'string') {
    throw new BadInput(`Unexpected ${kindOf(path)} for “path”, expected a text`)
  }
  const isPrintable = !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(path)
  const segments = path.split('/')
  if (!isPrintable || segments.some((segment) => ['', '.', '..'].includes(segment))) {
    throw new BadInput(
      `Unexpected path ${JSON.stringify(path)}, expected names of folders and a file with “/” between them, from no root; write it so`,
      path,
    )
  }
  if (dialectOf(path) === undefined) {
    throw new BadInput(
      `Unexpected path “${path}”, expected one that ends in .txt or .text (plain text), or in .md or .markdown; name it so`,
      path,
    )
  }
  return path
}

function readSidecar(fields: Fields, json: string, source: string): InputDocument['sidecar'] {
  const stem = source.replace(/\.[^./]*$/, '')
  const { metadata, sidecar } = fields
  if (has(fields, 'metadata')) {
    if (has(fields, 'sidecar')) {
      throw new Error('Unexpected “metadata” beside “sidecar”, expected one of them; leave one out')
    }
    if (!isMap(metadata)) {
      throw new Error(`Unexpected ${kindOf(metadata)} for “metadata”, expected an object`)
    }
    const text = memberText(json, 'metadata') ?? ''
    return { path: `${stem}.meta.json`, bytes: new TextEncoder().encode(text) }
  }
  if (!has(fields, 'sidecar')) return undefined
  if (!isMap(sidecar)) {
    throw new Error(`Unexpected ${kindOf(sidecar)} for “sidecar”, expected an object`)
  }
  assertKnown(sidecar, sidecarNames, 'key of “sidecar”')
  const paths = ['yaml', 'yml', 'json'].map((extension) => `${stem}.meta.${extension}`)
  const path = paths.find((known) => known === sidecar['path'])
  if (path === undefined) {
    const expected = paths.map((known) => posix.basename(known)).join(', ')
    throw new Error(
      `Unexpected path ${JSON.stringify(sidecar['path'])} of a sidecar, expected one of ${expected} beside ${source}`,
    )
  }
  return { path, bytes: readBytes(sidecar, 'sidecar') }
}
