import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Severities } from '../../messages/severity.ts'
import type { BuiltDocument, Surroundings } from '../build-document.ts'
import type { Config } from '../config/config.ts'

/** What a worker is started with: all but the sources themselves. */
export interface WorkerSetup {
  /** The folder of sources. */
  readonly folder: string
  readonly config: Config
}

/** A source to build, under a number that its answer bears. */
export interface Task extends Surroundings {
  readonly number: number
  readonly path: string
}

/** What was made of it: a `BuiltDocument` without classes, which do not go from thread to thread. */
export interface Answer {
  readonly number: number
  readonly document: BuiltDocument['document']
  readonly files: readonly PlainFile[]
}

/** What kept it from being built at all. */
export interface Failure {
  readonly number: number
  readonly error: Error
}

interface PlainFile {
  readonly path: string
  readonly severities: Severities | undefined
  readonly messages: readonly PlainMessage[]
}

type PlainMessage = Readonly<Partial<VFileMessage>>

export function answerOf(number: number, { document, files }: BuiltDocument): Answer {
  const plain = files.map(({ path, data, messages }) => ({
    ...{ path, severities: data.severities, messages: messages.map(plainOf) },
  }))
  const outputs = document?.outputs?.map((output) => ({
    ...output,
    pieces: output.pieces.map(apart),
  }))
  return {
    number,
    document: document && { ...document, ...(outputs && { outputs }) },
    files: plain,
  }
}

/** Short pieces lie with others in one block of memory, all of which would be sent. */
function apart(piece: Uint8Array): Uint8Array {
  return piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece)
}

/** The memory that goes over to the other thread with an answer: the bytes of the outputs are not copied. */
export function memoryOf(answer: Answer | Failure): ArrayBuffer[] {
  const outputs = 'error' in answer ? [] : (answer.document?.outputs ?? [])
  return outputs.flatMap(({ pieces }) => pieces.map(({ buffer }) => buffer as ArrayBuffer))
}

/** What was built of the source at `own`: its path is kept once, and not as often as it was sent. */
export function builtOf({ document, files }: Answer, own: string): BuiltDocument {
  return {
    files: files.map(({ path, severities, messages }) => {
      const data = severities === undefined ? {} : { severities }
      const file = new VFile({ path: path === own ? own : path, data })
      for (const message of messages) {
        file.messages.push(Object.assign(new VFileMessage(message.reason ?? ''), message))
      }
      return file
    }),
    ...(document && { document: { ...document, source: { ...document.source, path: own } } }),
  }
}

/** An error loses its fields on the way, so they are sent by themselves; the stack says nothing. */
function plainOf({ stack: _, ...fields }: VFileMessage): PlainMessage {
  return fields
}
