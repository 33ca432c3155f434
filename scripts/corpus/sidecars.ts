import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { unreadable } from './unreadable.ts'

const ending = /\.meta\.(?:ya?ml|json)$/i

/** Whether a file gives metadata to the source beside it, by its name. */
export function isSidecar(path: string): boolean {
  return ending.test(path)
}

/** Whose sidecar each is: `alpha.meta.yaml` is that of `alpha.txt`. */
export function matchSidecars(
  sources: readonly string[],
  paths: readonly string[],
): { readonly sidecars: ReadonlyMap<string, string>; readonly problems: readonly VFile[] } {
  const byStem = new Map<string, string>()
  const problems: VFile[] = []
  const stems = new Set(sources.map(stemOf))
  for (const path of paths) {
    const stem = path.replace(ending, '')
    const other = byStem.get(stem)
    if (!stems.has(stem)) problems.push(strayed(path))
    else if (other !== undefined) problems.push(doubled(path, other))
    else byStem.set(stem, path)
  }
  const sidecars = sources.flatMap((source) => {
    const path = byStem.get(stemOf(source))
    return path === undefined ? [] : [[source, path] as const]
  })
  return { sidecars: new Map(sidecars), problems }
}

/** The name of the file beside the one at `path` that gives it metadata, if there is one. */
export function findSidecar(path: string): string | undefined {
  return ['yaml', 'yml', 'json']
    .map((extension) => `${stemOf(basename(path))}.meta.${extension}`)
    .find((name) => existsSync(join(dirname(path), name)))
}

function stemOf(source: string): string {
  return source.replace(/\.[^./]*$/, '')
}

function strayed(path: string): VFile {
  const file = new VFile({ path })
  const text =
    'Unexpected sidecar without a source, expected a text of the same name beside it; rename or remove it'
  const options = { ruleId: 'sidecar-without-source', source: 'fair-copy' }
  file.message(text, { ...options, place: { line: 1, column: 1 } }).fatal = false
  return file
}

function doubled(path: string, other: string): VFile {
  const found = `second sidecar beside ${other}`
  return unreadable(path, { found, expected: 'one for a source', todo: 'make one of both' })
}
