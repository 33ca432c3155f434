import type { VFile } from 'vfile'
import type { Site } from '../document/site.ts'
import type { BuiltDocument } from './build-document.ts'
import { openClaims } from './claims.ts'
import type { DistFolder } from './dist-folder.ts'
import type { EarlierBuild } from './earlier-build.ts'
import { openFiles } from './files-with-messages.ts'
import { openMadeDocuments, type Totals } from './made-documents.ts'
import { openSharing } from './share-records.ts'
import { sharedPaths } from './shared/shared-outputs.ts'
import type { Memory } from './watch/memory.ts'

/** Where the documents of dist come from. */
export interface Documents {
  /** All of them, in the order of their sources. */
  readonly all: AsyncIterable<BuiltDocument>
  /** One of them once more, with its outputs, by the path of its source. */
  readonly again: (path: string) => Promise<BuiltDocument>
}

export interface AssembleOptions {
  /** Where the documents are published. */
  readonly site: Site | undefined
  /** Whose outputs of the whole corpus are kept where all documents are reused. */
  readonly earlier: EarlierBuild | undefined
  /** What the process knows of the records. */
  readonly memory?: Memory | undefined
  /** Whether these are not all documents: then nothing is made of all of them. */
  readonly isShard?: boolean
}

export interface Assembled extends Totals {
  /** A file for each source and sidecar that has messages, without the text. */
  readonly files: readonly VFile[]
}

/** Puts `documents` into `folder`, each under a name that no other has, and then what is made of all of them. */
export async function assembleDist(
  folder: DistFolder,
  documents: Documents,
  { site, earlier, memory, isShard = false }: AssembleOptions,
): Promise<Assembled> {
  const files = openFiles()
  const claims = openClaims(sharedPaths(site), files.of, memory?.granted())
  const made = openMadeDocuments()
  const areNew = earlier === undefined && !isShard
  const sharing = openSharing(folder, documents, { site, memory, areNew })
  for await (const { files: own, document } of documents.all) {
    const [file] = own
    const answer = document && file && claims.claim(document.slug, file)
    files.add(own)
    if (document === undefined || answer === undefined) continue
    const { source, slug, words, edits, outputs } = document
    const { isGranted, rival } = answer
    if (rival !== undefined) {
      folder.drop(rival)
      sharing.revoke()
      made.delete(rival)
    }
    if (!isGranted) continue
    if (outputs === undefined) folder.keep(source, earlier?.outputsOf(source.path) ?? [])
    else {
      folder.put(source, outputs, slug)
      await sharing.add(document)
    }
    made.add(source.path, slug, { words, edits, isReused: outputs === undefined })
  }
  memory?.grant(claims.areClean() ? made : undefined)
  const totals = made.totals()
  const isKept = totals.reused === totals.documents && memory?.isWhole() !== false
  if (isKept && !isShard && earlier?.hasShared(totals.documents)) {
    folder.keep(null, earlier.outputsOf(null))
  } else if (!isShard) await sharing.finish(made)
  return { files: files.all(), ...totals }
}
