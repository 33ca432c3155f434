import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { findConfig } from '../config/find-config.ts'
import { loadConfig } from '../config/load-config.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { codeOf } from '../dist-error.ts'
import {
  type Folders,
  type Project,
  printAttributes,
  printConfig,
  printWorkflow,
  sample,
} from './starter-files.ts'

export interface Started extends Folders {
  readonly files: readonly StarterFile[]
}

export interface StarterFile {
  /** From the folder of the project, with `/`. */
  readonly path: string
  /** `kept` is what was there already, and stays as it is. */
  readonly state: 'written' | 'kept'
}

/**
 * Puts into `folder`, an absolute path, what a first build takes: a config, a sample, the attributes for git,
 * and a workflow at the top of the repository. Nothing that is there is changed, and texts get no sample
 * among them. Throws a `ConfigurationError` when something cannot be written.
 */
export async function startProject(folder: string, wish: Partial<Folders>): Promise<Started> {
  const config = findConfig(folder)
  const found = config === undefined ? {} : await loadConfig(folder)
  const { sources = 'sources', dist = 'dist' } = { ...found, ...wish }
  const folders = { sources, dist }
  const top = findRepository(folder) ?? folder
  const below = relative(top, folder).split(sep).join('/')
  const files: StarterFile[] = []

  function add(path: string, text: string, isKept = false): void {
    const name = relative(folder, path).split(sep).join('/')
    files.push({ path: name, state: isKept || !write(path, text) ? 'kept' : 'written' })
  }

  add(config ?? join(folder, 'fair-copy.config.ts'), printConfig(folders))
  const texts = join(folder, sources)
  if (existsSync(texts)) files.push({ path: sources, state: 'kept' })
  else add(join(texts, 'a-first-text.txt'), sample)
  add(join(folder, '.gitattributes'), printAttributes(folders))
  const workflow = printWorkflow({ below, ...installOf(folder) })
  add(join(top, '.github/workflows/fair-copy.yml'), workflow)
  return { ...folders, files }
}

/** The folder in or above `folder` that is the top of a repository. */
function findRepository(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current
    if (dirname(current) === current) return undefined
  }
}

/** A project that names the program installs it with all else. */
function installOf(folder: string): Pick<Project, 'install'> {
  let names: readonly string[]
  try {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    names = Object.keys({ ...dependencies, ...devDependencies })
  } catch {
    return {}
  }
  if (!names.includes('fair-copy')) return {}
  return { install: existsSync(join(folder, 'package-lock.json')) ? 'npm ci' : 'npm install' }
}

/** Returns whether the file was written: one that is there never is. */
function write(path: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && existsSync(path)) return false
    throw new ConfigurationError(
      `Unexpected ${path} that cannot be written (${codeOf(error)}), expected a place for a new file; make room for it and start again`,
    )
  }
}
