import type { DocumentRecord, Metadata, RecordMessage } from './record.ts'

/** A line of the input of `filter`: one document, by its `text` or by its bytes in `base64`. */
export interface FilterInput {
  /** As of a file below a folder of sources, with `/`. Its ending says how it is read. */
  readonly path: string
  /** The text, where it is read already: the same as a file that holds it in UTF-8. */
  readonly text?: string | null
  /** The bytes of the file, as they are. */
  readonly base64?: string | null
  /** The encoding of the bytes, where it is known. */
  readonly charset?: string | null
  /** Metadata from outside: the same as a sidecar `name.meta.json` that holds it as it is written here. */
  readonly metadata?: Metadata | null
  /** A sidecar as it stands beside the source. */
  readonly sidecar?: FilterSidecar | null
}

export interface FilterSidecar {
  /** Beside the document's, such as `news/alpha.meta.yaml` for `news/alpha.txt`. */
  readonly path: string
  readonly text?: string | null
  readonly base64?: string | null
}

/** A line of the output of `filter`: the record, as a line of `documents.ndjson` has it. */
export interface FilterRecord extends DocumentRecord {
  /** The Markdown file, where `--markdown` asks for it. */
  readonly markdown?: string
}

/** What `filter` writes in the place of a record that it could not make: unlike that, it has no `slug`. */
export interface FilterFailure {
  /** Of the document; null where the line does not tell. */
  readonly path: string | null
  /** Of the input, from 1. */
  readonly line: number
  /** One of them is an error. */
  readonly messages: readonly FilterMessage[]
}

export interface FilterMessage extends RecordMessage {
  /** The sidecar, where the message is about that. */
  readonly path?: string
}
