import type { VFile } from 'vfile'
import type { ShardFile, ShardPart, ShardSource } from '../../contract/shard.ts'
import type { Documents } from '../assemble.ts'
import type { SettingsOf } from '../document-settings.ts'
import type { Found } from '../find-sources.ts'
import { corpusOf, type Shard, stampSources, takeShare } from './shard.ts'

/** The share of one shard, and what `merge` will have to know of it. */
export interface OpenShard {
  /** The sources of the shard, and what is told of besides them. */
  readonly own: Found
  /** The same documents; each is noted as it passes, before others may take its name. */
  readonly note: (documents: Documents) => Documents
  /** What was noted. */
  readonly part: () => ShardPart
}

/** Opens the `shard` of the sources `found` in `folder`. */
export function openShard(
  shard: Shard,
  folder: string,
  found: Found,
  settingsOf: SettingsOf,
): OpenShard {
  const stamps = stampSources(folder, found, settingsOf)
  const corpus = corpusOf([...stamps.values()], found)
  const problems = shard.index === 1 ? found.problems : []
  const own = { ...found, sources: takeShare(found.sources, shard), problems }
  const sources: ShardSource[] = []

  async function* noteAll(documents: Documents) {
    for await (const built of documents.all) {
      const path = own.sources[sources.length] ?? ''
      const slug = built.document?.slug ?? null
      sources.push({ path, stamp: stamps.get(path) ?? '', slug, files: built.files.map(asNoted) })
      yield built
    }
  }

  return {
    own,
    note: (documents) => ({ ...documents, all: noteAll(documents) }),
    part: () => ({ ...shard, corpus, problems: problems.map(asNoted), sources }),
  }
}

function asNoted({ path, messages, data: { severities = {} } }: VFile): ShardFile {
  return {
    path,
    ...(Object.keys(severities).length > 0 && { severities }),
    messages: messages.map(({ ruleId, fatal, place, reason }) => ({
      rule: ruleId ?? '',
      severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'note',
      place: place ?? null,
      text: reason,
    })),
  }
}
