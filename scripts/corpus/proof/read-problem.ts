import { join, posix } from 'node:path'
import type { VFile } from 'vfile'
import type { RecordMessage } from '../../contract/record.ts'
import type { SourcePlace } from '../../contract/tree.ts'
import { readText } from '../../pipeline.ts'
import type { ProblemSource } from '../../proof/problem-page.ts'
import { buildDocument } from '../build-document.ts'
import type { SettingsOf } from '../document-settings.ts'
import type { Repeated } from '../find-repeated.ts'
import type { Found } from '../find-sources.ts'
import { readSourceFile } from '../read-source-file.ts'

/** Where the sources are, and what each of them goes by. */
export interface Corpus {
  readonly sources: string
  readonly found: Found
  readonly settingsOf: SettingsOf
  /** What stands around many texts of a folder, where the config asks for it. */
  readonly repeated: () => Promise<Repeated>
}

/**
 * A source that dist has no copy of: it is put through the pipeline once more for what the build told
 * of it, since no record holds that.
 */
export async function readProblem(path: string, corpus: Corpus): Promise<ProblemSource> {
  const { sources, found } = corpus
  const settings = corpus.settingsOf(path)
  const repeated = (await corpus.repeated()).get(posix.dirname(path))
  const sidecar = found.sidecars.get(path)
  const { files } = await buildDocument(sources, path, settings, { sidecar, repeated })
  const messages = files.flatMap((file) => messagesOf(file, path))
  const isBroken = messages.some(({ severity }) => severity === 'error')
  const { bytes } = readSourceFile(join(sources, path), path, settings.maxBytes)
  const { charset } = settings
  const source =
    bytes && (await readText({ path, bytes, ...(charset !== undefined && { charset }) }))
  const summary = isBroken
    ? 'No fair copy: the source has errors.'
    : 'Dist has no copy of it: build again, and see what the build says of it.'
  return { path, summary, source, messages }
}

/** What is no source that can be read: a link, a name that is no text, a sidecar of nothing. */
export function unreadableProblem(file: VFile): ProblemSource {
  const summary = 'No fair copy, for what is told here.'
  return { path: file.path, summary, source: undefined, messages: messagesOf(file, file.path) }
}

/** The messages of `file`, which may be a file beside the source at `path`: then no place there is meant. */
function messagesOf(file: VFile, path: string): RecordMessage[] {
  return file.messages.map(({ ruleId, fatal, place, reason, line = 1, column = 1 }) => {
    const isOwn = file.path === path
    return {
      rule: ruleId ?? '',
      severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'note',
      place: isOwn && place !== undefined && 'start' in place ? (place as SourcePlace) : null,
      text: isOwn ? reason : `${file.path}:${line}:${column}: ${reason}`,
    }
  })
}
