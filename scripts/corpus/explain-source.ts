import { basename, dirname, isAbsolute, posix, relative, sep } from 'node:path'
import type { VFile } from 'vfile'
import { dialectOf } from '../markdown/dialect.ts'
import { readBeside } from './build-document.ts'
import type { Config } from './config/config.ts'
import { ConfigurationError } from './configuration-error.ts'
import { documentSettings } from './document-settings.ts'
import { findRepeated } from './find-repeated.ts'
import { findSources } from './find-sources.ts'
import { readSourceFile } from './read-source-file.ts'
import { findSidecar } from './sidecars.ts'

/**
 * The fair copy of one file, with all that was found on the way in its `data`; nothing is written.
 * Throws a `ConfigurationError` when the file cannot be read or is no source, or `config` cannot be
 * gone by.
 */
export async function explainSource(path: string, config: Config): Promise<VFile> {
  if (dialectOf(path) === undefined) {
    throw new ConfigurationError(
      `Unexpected file ${path}, expected a source: .txt, .text, .md or .markdown`,
    )
  }
  const sources = config.sources ?? 'sources'
  const name = nameOf(path, sources)
  const settingsOf = documentSettings(config)
  const settings = settingsOf(name)
  const { bytes, problem } = readSourceFile(path, name, settings.maxBytes)
  if (bytes === undefined) throw new ConfigurationError(reasonOf(problem, path))
  const folder = posix.dirname(name)
  const neighbours = settings.removeRepeated
    ? findSources(sources).sources.filter((source) => posix.dirname(source) === folder)
    : []
  const repeated = (await findRepeated(sources, neighbours, settingsOf)).get(folder)
  const { charset, fairCopy, maxBytes } = settings
  const { sidecar, problem: fault } = readBeside(dirname(path), findSidecar(path), maxBytes)
  if (fault !== undefined) throw new ConfigurationError(reasonOf(fault, fault.path))
  return fairCopy({
    ...{ path: name, bytes },
    ...(sidecar !== undefined && { sidecar }),
    ...(charset !== undefined && { charset }),
    ...(repeated !== undefined && { repeated }),
  })
}

function reasonOf({ messages }: VFile, path: string): string {
  return `${path}: ${messages.map(({ reason }) => reason).join()}`
}

/** The path below the folder of sources; of a file elsewhere, its name. */
function nameOf(path: string, sources: string): string {
  const below = relative(sources, path)
  const isBelow = below !== '' && !isAbsolute(below) && below.split(sep)[0] !== '..'
  return isBelow ? below.split(sep).join('/') : basename(path)
}
