import type { VFile } from 'vfile'
import { foldName } from './fold-name.ts'
import { openNumberedNames } from './numbered-names.ts'
import { outputNameProblem } from './output-name.ts'

/** Who may write which files of dist. */
export interface Claims {
  /**
   * Claims the outputs of `slug` for the source `file`, which gets an error when it cannot have them.
   * When another source has them already, it gets an error as well.
   */
  readonly claim: (slug: string, file: VFile) => Answer
  /** Whether all were granted without a word. */
  readonly areClean: () => boolean
}

export interface Answer {
  readonly isGranted: boolean
  /** The source that had the outputs, and may not have them either. */
  readonly rival?: string
}

/** Finds the file of a source whose claim was granted, for what there is to tell of it. */
export type FileOf = (path: string) => VFile

/**
 * No claims yet, but for the files of the whole corpus, `reserved`. `granted` are the slugs of a build, by
 * source, that were all granted without a word: as long as no other comes, there is nothing to compare.
 */
export function openClaims(
  reserved: readonly string[],
  fileOf: FileOf,
  granted?: ReadonlyMap<string, string>,
): Claims {
  let trusted: { slug: string; path: string }[] | undefined = granted && []
  let areClean = true
  const kept = new Map(reserved.map((path) => [foldName(path), path]))
  /** The keys of slugs, and the sources that claimed them. Their files are not kept: there are many. */
  const claimed = openNumberedNames()
  const owners: string[] = []
  /** By the key of a folder: how it is spelled. */
  const folders = new Map<string, Set<string>>()
  const keys = new Map<string, string>()

  /** Many files are in one folder. */
  function keyOf(folder: string): string {
    const key = keys.get(folder) ?? foldName(folder)
    keys.set(folder, key)
    return key
  }

  function ownerOf(key: string): string | undefined {
    const number = claimed.numberOf(key)
    return number === undefined ? undefined : owners[number]
  }

  function isFile(key: string): boolean {
    if (kept.has(key)) return true
    return /\.(?:md|json)$/.test(key) && ownerOf(key.replace(/\.\w+$/, '')) !== undefined
  }

  /** A file may not stand where another's folder has to, nor the other way round. */
  function findBlock(slug: string, above: readonly string[]): string | undefined {
    const file = [`${slug}.md`, `${slug}.json`].find((path) => folders.has(foldName(path)))
    return file ?? above.find((folder) => isFile(keyOf(folder)))
  }

  /** Each other spelling is told of once. */
  function enterFolders(above: readonly string[], file: VFile): void {
    for (const folder of above) {
      const spellings = folders.get(keyOf(folder)) ?? new Set()
      const [first] = spellings
      if (first !== undefined && !spellings.has(folder)) warnOfSpelling(file, folder, first)
      folders.set(keyOf(folder), spellings.add(folder))
    }
  }

  function compare(slug: string, file: VFile): Answer {
    const problem = outputNameProblem(slug)
    if (problem !== undefined) return refuse(file, 'output-name', problem)
    const key = foldName(slug)
    const shared = kept.get(`${key}.md`) ?? kept.get(`${key}.json`)
    if (shared !== undefined) return refuse(file, 'output-clash', clash(slug, shared))
    const owner = ownerOf(key)
    if (owner !== undefined) {
      refuse(fileOf(owner), 'output-clash', clash(slug, file.path))
      return { ...refuse(file, 'output-clash', clash(slug, owner)), rival: owner }
    }
    const above = foldersOf(slug)
    const block = findBlock(slug, above)
    // Also a name that is refused is nobody else's, so that what a shard of the sources refuses is
    // refused among all of them.
    owners[claimed.enter(key)] = file.path
    enterFolders(above, file)
    if (block !== undefined) return refuse(file, 'output-clash', fileAndFolder(block))
    return { isGranted: true }
  }

  return {
    claim(slug, file) {
      if (trusted !== undefined && granted?.get(file.path) === slug) {
        trusted.push({ slug, path: file.path })
        return { isGranted: true }
      }
      for (const earlier of trusted ?? []) compare(earlier.slug, fileOf(earlier.path))
      trusted = undefined
      const before = file.messages.length
      const answer = compare(slug, file)
      areClean &&= file.messages.length === before
      return answer
    },
    areClean: () => areClean,
  }
}

/** The folders above the files of `slug`, from dist down. */
function foldersOf(slug: string): string[] {
  const names = slug.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function clash(slug: string, rival: string): string {
  return `Unexpected second source for ${slug}.md, which ${rival} is written as too; rename one of them or give it a slug, neither is written`
}

function fileAndFolder(path: string): string {
  return `Unexpected ${path} as the name of a file and of a folder in dist, expected one of them; rename the source or the folder`
}

function refuse(file: VFile, ruleId: string, text: string): Answer {
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId, source: 'fair-copy', place }).fatal = true
  return { isGranted: false }
}

/** Nothing is lost where the two become one, but dist is not the same there. */
function warnOfSpelling(file: VFile, folder: string, first: string): void {
  const text = `Unexpected folder ${folder} beside ${first}, expected one spelling, since they are one folder on some systems; rename one of them`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'output-clash', source: 'fair-copy', place }).fatal = false
}
