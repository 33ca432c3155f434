import type { VFile } from 'vfile'
import { openClaims } from '../corpus/claims.ts'
import type { Config } from '../corpus/config/config.ts'
import { ConfigurationError } from '../corpus/configuration-error.ts'
import { documentSettings } from '../corpus/document-settings.ts'
import { tooLarge } from '../corpus/read-source-file.ts'
import { sharedPaths } from '../corpus/shared/shared-outputs.ts'
import type { FairCopy } from '../pipeline.ts'
import { readSidecar, readText } from '../pipeline.ts'
import { BadInput, type InputDocument } from './read-input.ts'

/** A document that was copied, or could not be. */
export interface Copied {
  /** The document and its sidecar, if it has one, with the messages about them. */
  readonly files: readonly VFile[]
  /** The file of the document, whose value is the Markdown, where it has a record. */
  readonly copy?: VFile
}

export type CopyDocument = (document: InputDocument) => Promise<Copied>

/**
 * What copies documents as a build does that goes by `config`, but that nothing is read from a disk. Throws
 * a `ConfigurationError` for what cannot be gone by one document at a time, and a `RangeError` for a
 * charset that is not known.
 */
export async function openCopier(config: Config): Promise<CopyDocument> {
  const settingsOf = documentSettings(config)
  const all = [config, ...(config.overrides ?? [])]
  for (const { charset } of all) await assertCharset(charset)
  if (all.some(({ removeRepeated }) => removeRepeated)) {
    throw new ConfigurationError(
      'Unexpected “removeRepeated” in the config, expected none for filter, which sees one document at a time; take it out, or use build',
    )
  }
  const reserved = sharedPaths(config.site)

  return async (document) => {
    const { path, bytes, isText, sidecar: beside } = document
    const { fairCopy, maxBytes, ...settings } = settingsOf(path)
    const large = [document, ...(beside === undefined ? [] : [beside])].find(
      (part) => part.bytes.length > maxBytes,
    )
    if (large !== undefined) {
      return { files: [tooLarge(large.path, large.bytes.length, maxBytes)] }
    }
    await assertCharset(document.charset, path)
    const charset = isText ? undefined : (document.charset ?? settings.charset)
    const sidecar = beside && readSidecar(beside)
    const source: Parameters<FairCopy>[0] = {
      ...{ path, bytes },
      ...(charset !== undefined && { charset }),
      ...(sidecar !== undefined && { sidecar }),
    }
    const copy = await fairCopy(source)
    const files = sidecar === undefined ? [copy] : [copy, sidecar]
    const { record } = copy.data
    // A name that no document can have in dist is refused, although nothing is written there.
    const claims = openClaims(reserved, () => copy)
    if (record === undefined || !claims.claim(record.slug, copy).isGranted) return { files }
    return { files, copy }
  }
}

/** Of a document, if `path` is given, or else of the settings. */
async function assertCharset(charset: string | undefined, path?: string): Promise<void> {
  if (charset === undefined) return
  try {
    await readText({ path: 'empty.txt', bytes: new Uint8Array(), charset })
  } catch (error) {
    throw path !== undefined && error instanceof RangeError
      ? new BadInput(`${error.message}; name that, or leave it out`, path)
      : error
  }
}
