import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ConfigurationError } from '../configuration-error.ts'
import type { Config } from './config.ts'
import { configProblems } from './config-problems.ts'
import { findConfig } from './find-config.ts'
import { readWords } from './read-words.ts'

/** The settings of a config file, and what else was read for them. */
export interface LoadedConfig extends Config {
  /** The lists of words, as absolute paths. */
  readonly lists?: readonly string[]
}

const extensions = ['.ts', '.mts', '.js', '.mjs', '.json']

/**
 * The settings of the config file at `path`, or else of the one that is found in `folder` or above
 * it, with its folders relative to `folder`; none when there is none. `folder` is absolute. `time` says
 * how often it was read before: a module is loaded once for each. Throws a `ConfigurationError` that names
 * all that is wrong with the file.
 */
export async function loadConfig(folder: string, path?: string, time = 0): Promise<LoadedConfig> {
  const file = path === undefined ? findConfig(folder) : resolve(folder, path)
  if (file === undefined) return {}
  if (path !== undefined && !isFile(file)) {
    throw new ConfigurationError(
      `Unexpected --config ${path}, expected a file that is there and can be read; name yours`,
    )
  }
  if (!extensions.includes(extname(file))) {
    throw new ConfigurationError(
      `Unexpected --config ${path}, expected a file that ends in ${extensions.join(', ')}; write it as one of them`,
    )
  }
  const config = await readConfig(file, time)
  const problems = configProblems(config)
  if (problems.length > 0) throw new ConfigurationError(inFile(file, problems.join('\n  ')))
  return withFolders(withWords(config as Config, file), relative(folder, dirname(file)))
}

/** With the words of the lists that it names. */
function withWords(config: Config, file: string): LoadedConfig {
  const lists: string[] = []
  const read = <Settings extends Pick<Config, 'words'>>(settings: Settings): Settings => {
    if (typeof settings.words !== 'string') return settings
    lists.push(resolve(dirname(file), settings.words))
    return { ...settings, words: readList(file, settings.words) }
  }
  const { overrides } = config
  const all = {
    ...read(config),
    ...(overrides !== undefined && { overrides: overrides.map(read) }),
  }
  return { ...all, ...(lists.length > 0 && { lists }) }
}

function readList(file: string, written: string): readonly string[] {
  try {
    return readWords(dirname(file), written)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new ConfigurationError(inFile(file, error.message))
  }
}

/** Where the config says nothing of a folder, it stands beside the file. */
function withFolders(config: LoadedConfig, base: string): LoadedConfig {
  const { sources = 'sources', dist = 'dist' } = config
  const inBase = (path: string) => (resolve(path) === path ? path : join(base, path))
  return { ...config, sources: inBase(sources), dist: inBase(dist) }
}

async function readConfig(file: string, time: number): Promise<unknown> {
  try {
    if (extname(file) === '.json') return JSON.parse(readFileSync(file, 'utf8'))
    if (/\.m?ts$/.test(file)) return await importTypeScript(file)
    const module: { default?: unknown } = await importAnew(file, time)
    return await module.default
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const expected = extname(file) === '.json' ? 'JSON' : 'a module that runs'
    const found = text.replace(/\s+/g, ' ').trim()
    throw new ConfigurationError(
      inFile(file, `Unexpected fault (${found}), expected ${expected}; mend the file`),
    )
  }
}

/** Node keeps what it has loaded: by its address and, if it is CommonJS, by its name. */
function importAnew(file: string, time: number): Promise<{ default?: unknown }> {
  if (time > 0) delete createRequire(import.meta.url).cache[file]
  return import(`${pathToFileURL(file).href}${time > 0 ? `?${time}` : ''}`)
}

/** Without a cache on the disk, so that nothing is written but dist, nor in memory, so that it is as it stands. */
async function importTypeScript(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const library = fileURLToPath(new URL('./index.mjs', import.meta.url))
  const jiti = createJiti(file, {
    fsCache: false,
    moduleCache: false,
    alias: { 'fair-copy': library },
  })
  return jiti.import(file, { default: true })
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function inFile(file: string, problem: string): string {
  return `${basename(file)}: ${problem}`
}
