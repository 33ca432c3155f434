import { type PrintedRecord, readRecord } from '../document/read-record.ts'
import type { Site } from '../document/site.ts'
import type { Documents } from './assemble.ts'
import type { DocumentOutputs } from './build-document.ts'
import type { DistFolder, DistStream } from './dist-folder.ts'
import type { OnLine } from './shared/record-lines.ts'
import type { SharedOutput } from './shared/shared-output.ts'
import { openSharedOutputs } from './shared/shared-outputs.ts'
import type { Memory } from './watch/memory.ts'

/** Makes what is made of all documents: of each as it comes, or of all of them at the end. */
export interface Sharing {
  /** Takes the next document. */
  readonly add: (document: DocumentOutputs) => Promise<void>
  /** A document that was taken is none after all. */
  readonly revoke: () => void
  /** Writes it all, of the documents of these sources. */
  readonly finish: (made: Iterable<readonly [path: string, slug: string]>) => Promise<void>
}

export interface SharingOptions {
  /** Where the documents are published. */
  readonly site: Site | undefined
  /** What the process knows of the records: then they are read at the end, if they are read. */
  readonly memory: Memory | undefined
  /** Whether all documents are built anew; else it may turn out at the end that nothing is to be made. */
  readonly areNew: boolean
}

/** A record that is read again at the end costs as much again, and keeps all other threads waiting. */
export function openSharing(
  folder: DistFolder,
  documents: Documents,
  { site, memory, areNew }: SharingOptions,
): Sharing {
  const streams: DistStream[] = []
  let isAtOnce = areNew && memory === undefined
  let shared: SharedOutput | undefined

  function open(path: string): DistStream {
    const stream = folder.open(path)
    streams.push(stream)
    return stream
  }

  async function readAgain(path: string, slug: string): Promise<PrintedRecord> {
    const bytes = folder.read(`${slug}.json`)
    if (bytes !== undefined) return readRecord(bytes)
    const { document } = await documents.again(path)
    const built = document && recordOf(document)
    if (built === undefined) throw new Error(`Unexpected change of ${path} during the build`)
    return readRecord(built)
  }

  function revoke(): void {
    for (const stream of streams.splice(0)) stream.discard()
    shared = undefined
    isAtOnce = false
  }

  return {
    async add(document) {
      const bytes = isAtOnce ? recordOf(document) : undefined
      if (bytes === undefined) return revoke()
      // Not before there is a document: a build that fails at the first leaves no trace.
      shared ??= await openSharedOutputs(open, site)
      shared.add(readRecord(bytes))
    },
    revoke,
    async finish(made) {
      if (shared !== undefined) return await shared.finish()
      let current = ''
      const onLine: OnLine = (record, line) => memory?.learn(current, record, line)
      const all = await openSharedOutputs(folder.open, site, memory && onLine)
      for (const [path, slug] of made) {
        current = path
        all.add(memory?.recordOf(path) ?? (await readAgain(path, slug)))
      }
      await all.finish()
    },
  }
}

/** None of a document that will turn out to share its name: a shard that knew of it kept no outputs. */
function recordOf({ outputs }: DocumentOutputs): Uint8Array | undefined {
  const pieces = outputs?.find(({ path }) => path.endsWith('.json'))?.pieces
  return pieces?.length === 1 ? pieces[0] : pieces && Buffer.concat(pieces)
}
