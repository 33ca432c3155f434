import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dialectOf } from '../../markdown/dialect.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { codeOf } from '../dist-error.ts'
import { ignoreFile } from '../ignore-file.ts'
import { manifestPath } from '../manifest.ts'
import { stampOf } from '../outputs.ts'
import { isSidecar } from '../sidecars.ts'
import { watchFolders } from './watch-folders.ts'

/** What a build depends on, on the disk. */
export interface WatchedFiles {
  readonly sources: string
  readonly dist: string
  /** Where the settings stand, or would. */
  readonly configs: readonly string[]
}

/** What happened since it was asked for the last time. */
export interface FileChanges {
  /** Sources, sidecars and `.fair-copyignore`, below the folder of sources, with `/`; sorted. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Whether files came or went. */
  readonly isOtherList: boolean
  readonly isConfig: boolean
  /** The folder of sources is another one, or gone, or dist is not as it was: any file may have changed. */
  readonly isAll: boolean
}

export interface FileWatcher {
  /** Waits until something changes and nothing more does, or the signal says to stop: then there is nothing. */
  readonly next: (patience?: number) => Promise<FileChanges>
  /** Notes that dist is as it should be. */
  readonly settle: () => void
  readonly close: () => void
}

// Milliseconds. An editor takes a few to put one file in the place of another, a checkout no end.
const quiet = 25
const longest = 250
/** How often is looked at what no event tells of: whether folders are still the same, and files that may come. */
const interval = 400

/** Looks at files until it is closed. Throws a `ConfigurationError` when the system cannot watch so many. */
export function watchFiles(
  { sources, dist, configs }: WatchedFiles,
  signal: AbortSignal,
): FileWatcher {
  const files = new Set<string>()
  const folders = new Set<string>()
  let isOtherList = false
  let isConfig = false
  let isAll = false
  let fault: ConfigurationError | undefined
  let wake: () => void = () => undefined
  let root = folderOf(sources)
  let manifest = stampOf(dist, manifestPath)
  let settings = stampsOf(configs)

  const stopWatching = watchFolders(sources, {
    isWanted: isOfBuild,
    onFile(name, fate) {
      isOtherList ||= fate !== 'changed' || name === ignoreFile
      files.add(name)
      wake()
    },
    onFolder(name) {
      isOtherList = true
      folders.add(name)
    },
    onError(error) {
      fault ??= cannotWatch(sources, error)
      wake()
    },
  })
  const timer = setInterval(() => {
    isAll ||= folderOf(sources) !== root || stampOf(dist, manifestPath) !== manifest
    isConfig ||= stampsOf(configs) !== settings
    if (isAll || isConfig) wake()
  }, interval)

  /** Whether there was something within so many milliseconds. */
  function happens(within?: number): Promise<boolean> {
    return new Promise((resolve) => {
      const late = within === undefined ? undefined : setTimeout(() => settle(false), within)
      const stop = () => settle(true)
      const settle = (answer: boolean) => {
        clearTimeout(late)
        signal.removeEventListener('abort', stop)
        wake = () => undefined
        resolve(answer)
      }
      wake = () => settle(true)
      signal.addEventListener('abort', stop)
    })
  }

  const isWaiting = () => files.size === 0 && !isConfig && !isAll && !fault && !signal.aborted

  return {
    async next(patience) {
      if (isWaiting()) await happens(patience)
      const end = performance.now() + longest
      while (!signal.aborted && performance.now() < end && (await happens(quiet)));
      if (fault !== undefined) throw fault
      root = folderOf(sources)
      settings = stampsOf(configs)
      const changes = {
        files: [...files].sort(),
        folders: [...folders].sort(),
        ...{ isOtherList, isConfig, isAll },
      }
      files.clear()
      folders.clear()
      isOtherList = false
      isConfig = false
      isAll = false
      return changes
    },
    settle() {
      manifest = stampOf(dist, manifestPath)
    },
    close() {
      clearInterval(timer)
      stopWatching()
    },
  }
}

/** Other files of the folder are nothing to a build, such as those that an editor keeps beside. */
function isOfBuild(path: string): boolean {
  return dialectOf(path) !== undefined || isSidecar(path) || path === ignoreFile
}

function stampsOf(paths: readonly string[]): string {
  return paths.map((path) => stampOf(dirname(path), basename(path))).join()
}

/** Which folder it is: another of the same name is not the same. */
function folderOf(path: string): string {
  try {
    const { dev, ino } = statSync(join(path, '.'), { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return ''
  }
}

function cannotWatch(sources: string, error: unknown): ConfigurationError {
  const code = codeOf(error) ?? String(error)
  const todo =
    code === 'ENOSPC'
      ? 'let the system watch more files (on Linux, fs.inotify.max_user_watches), or build without --watch'
      : 'build without --watch'
  return new ConfigurationError(
    `Unexpected failure to watch ${sources} (${code}), expected to be told of changes; ${todo}`,
  )
}
