import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The program as it is shipped. */
export const program = fileURLToPath(new URL('../../../.program/cli.js', import.meta.url))

/** The library as it is shipped. */
export const libraryPath = fileURLToPath(new URL('../../../.program/index.mjs', import.meta.url))

/** How a program ended. */
export interface Run {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** The lines of `stderr` but the hint at `--help`. */
  readonly lines: readonly string[]
}

export interface RunOptions {
  /** A module that is loaded first. */
  readonly preload?: string
  readonly env?: Readonly<Record<string, string>>
  /** The folder below this one to run in. */
  readonly folder?: string
  /** The path of another Node than that of the tests. */
  readonly node?: string
  /** The user to run as. */
  readonly uid?: number
}

/** An empty folder on the disk, and the program as it is shipped, run there as a user does. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'fair-copy-')))

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true })
    writeFileSync(this.path(path), text)
  }

  remove(path = ''): void {
    rmSync(this.path(path), { recursive: true, force: true })
  }

  /** Replaces the folder `sources` by one with these texts. */
  setSources(texts: Readonly<Record<string, string>>): void {
    this.remove('sources')
    for (const [path, text] of Object.entries(texts)) this.write(`sources/${path}`, text)
  }

  run(
    args: readonly string[] = [],
    { preload, env, uid, folder = '', node = execPath }: RunOptions = {},
  ): Run {
    const imports = preload === undefined ? [] : ['--import', preload]
    const { status, signal, stdout, stderr } = spawnSync(node, [...imports, program, ...args], {
      cwd: this.path(folder),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      ...(env !== undefined && { env }),
      ...(uid !== undefined && { uid, gid: uid }),
    })
    const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('See '))
    return { status, signal, stdout, stderr, lines }
  }

  start(...args: string[]): ChildProcess {
    return spawn(execPath, [program, ...args], { cwd: this.folder, stdio: 'ignore' })
  }

  /** Everything below a folder, by path: the text of files, and `folder` or `link`. */
  list(path = 'dist'): Map<string, string> {
    if (!existsSync(this.path(path))) return new Map()
    const names = readdirSync(this.path(path), { recursive: true, encoding: 'utf8' }).sort()
    return new Map(names.map((name) => [name, contentOf(this.path(path, name))]))
  }

  /** What an undisturbed build makes of the sources, in a dist of its own. */
  listFresh(): Map<string, string> {
    this.remove('fresh')
    this.run(['--dist', 'fresh'])
    const files = this.list('fresh')
    this.remove('fresh')
    return files
  }
}

function contentOf(path: string): string {
  const stats = lstatSync(path)
  if (stats.isFile()) return readFileSync(path, 'utf8')
  return stats.isDirectory() ? 'folder' : 'link'
}
