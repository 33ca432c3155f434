import { hash } from 'node:crypto'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { readSidecarData } from '../source/read-sidecar.ts'
import { report } from './report.ts'
import { reportClashes } from './report-clashes.ts'

/** A file beside a source that gives it metadata. */
export interface Sidecar {
  /** Relative to the folder of sources, with `/`; ends in `.json`, or it is YAML. */
  readonly path: string
  /** UTF-8. */
  readonly bytes: Uint8Array
}

/** Reads a sidecar, and reports what is wrong with it; the metadata is in `data.metadataFile`. */
export function readSidecar({ path, bytes }: Sidecar): VFile {
  const text = decode(bytes)
  const file = new VFile({ path, value: text ?? '' })
  file.data.location = location(file)
  const data = readSidecarData(text ?? '', path.endsWith('.json') ? 'json' : 'yaml')
  if (text === undefined) {
    const message =
      'Unexpected bytes that are no UTF-8, expected a sidecar in UTF-8; save it as that'
    report(file, { ruleId: 'undecodable-bytes', severity: 'error', text: message })
    return file
  }
  for (const { start, end, ...problem } of data.problems) {
    report(file, { ...problem, range: { start, end } })
  }
  reportClashes(file, data)
  file.data.metadataFile = { ...data, sha256: hash('sha256', bytes) }
  return file
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
