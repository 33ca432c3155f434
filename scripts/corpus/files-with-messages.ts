import { VFile } from 'vfile'
import type { Severities } from '../messages/severity.ts'

/** The files of sources and sidecars; most have nothing to tell, and are not kept, for there are many. */
export interface FilesWithMessages {
  /** Takes the file of a source, and behind it that of its sidecar. */
  readonly add: (files: readonly VFile[]) => void
  /** The file of a source that was added, for one more message. */
  readonly of: (path: string) => VFile
  readonly all: () => VFile[]
}

export function openFiles(): FilesWithMessages {
  const kept: VFile[] = []
  /** By the path of a source. */
  const told = new Map<string, VFile>()
  /** What is set for a source, where it is not what is set for the first of all. */
  const others = new Map<string, Severities>()
  let usual: { readonly severities: Severities; readonly json: string } | undefined

  function noteSeverities({ path, data: { severities = {} } }: VFile): void {
    if (severities === usual?.severities) return
    const json = JSON.stringify(severities)
    usual ??= { severities, json }
    if (json !== usual.json) others.set(path, severities)
  }

  return {
    add(files) {
      const [file] = files
      if (file !== undefined && file.messages.length > 0) told.set(file.path, file)
      else if (file !== undefined) noteSeverities(file)
      kept.push(...files.filter(({ messages }) => messages.length > 0))
    },
    of(path) {
      const known = told.get(path)
      if (known !== undefined) return known
      const severities = others.get(path) ?? usual?.severities ?? {}
      const file = new VFile({ path, data: { severities } })
      told.set(path, file)
      kept.push(file)
      return file
    },
    all: () => kept,
  }
}
