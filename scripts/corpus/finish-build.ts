import type { ShardPart } from '../contract/shard.ts'
import { settleSeverities } from '../pipeline.ts'
import type { Assembled } from './assemble.ts'
import type { BuildResult } from './build.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { DistFolder } from './dist-folder.ts'
import type { Found } from './find-sources.ts'

interface Ending {
  /** What `merge` will have to know, if these are not all sources. */
  readonly part?: ShardPart | undefined
  readonly findForeign: () => readonly string[]
}

/** Brings `folder` in order when all documents are in it, and says what there is to tell. */
export function finishBuild(
  folder: DistFolder,
  { files, ...counts }: Assembled,
  { problems, others, ignored }: Pick<Found, 'problems' | 'others' | 'ignored'>,
  { part, findForeign }: Ending,
): BuildResult {
  const { changes, written } = folder.finish(part)
  const told = [...problems, ...files]
  // What was found by comparing files comes last.
  for (const file of told) if (file.messages.length > 0) settleSeverities(file)
  return {
    ...counts,
    files: told
      .filter(({ messages }) => messages.length > 0)
      .sort((left, right) => byCodeUnit(left.path, right.path)),
    ...{ changes, written },
    firstChange: folder.firstChange(),
    foreign: findForeign(),
    others,
    ignored,
  }
}
