import { hash } from 'node:crypto'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { SourceInfo } from '../contract/record.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { decode } from '../source/decode.ts'
import { report } from './report.ts'

/** A file of sources, as it stands on the disk. */
export interface Source {
  /** Relative to the folder of sources, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The encoding, where it is known from elsewhere. */
  readonly charset?: string
  /** What `readSidecar` gave for the file beside it. */
  readonly sidecar?: VFile
  /** What stands at the edges of many files of its folder, as `edgeBlocks` knows it. */
  readonly repeated?: ReadonlySet<string>
}

/**
 * The bytes as text, in a file that knows how they were read. What is no text is reported. Throws a
 * `RangeError` for a charset that is not known.
 */
export async function readSource(source: Source, dialect: Dialect): Promise<VFile> {
  const { path, bytes, charset } = source
  const decoded = await decode(bytes, charset === undefined ? {} : { charset })
  const file = new VFile({ path, value: decoded.text })
  file.data.location = location(file)
  if (source.sidecar !== undefined) file.data.sidecar = source.sidecar
  if (source.repeated !== undefined) file.data.repeated = source.repeated
  file.data.source = {
    path,
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    encoding: decoded.encoding,
    encodingDecidedBy: decoded.decidedBy,
    encodingConfidence: decoded.confidence,
    dialect,
    sidecar: sidecarInfo(source.sidecar),
  }
  if (decoded.problem !== undefined) {
    const { start, end, ...problem } = decoded.problem
    report(file, { ...problem, range: { start, end } })
  } else if (!/\S/.test(decoded.text)) {
    report(file, {
      ruleId: 'empty-document',
      severity: 'error',
      text: 'Unexpected empty file, expected text; write the text or remove the file',
    })
  }
  return file
}

function sidecarInfo(sidecar: VFile | undefined): SourceInfo['sidecar'] {
  const { sha256 } = sidecar?.data.metadataFile ?? {}
  return sidecar === undefined || sha256 === undefined ? null : { path: sidecar.path, sha256 }
}
