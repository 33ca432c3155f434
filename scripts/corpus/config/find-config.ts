import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigurationError } from '../configuration-error.ts'

/** In no order: two of them in one folder are an error. */
const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `fair-copy.config.${extension}`)

/**
 * The path of the config file in `folder`, an absolute path, or in the nearest folder above that has
 * one; nothing when none has. Throws a `ConfigurationError` when a folder has two.
 */
export function findConfig(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const found = listNames(current).filter((name) => names.includes(name))
    const [first, second] = found
    if (first !== undefined && second !== undefined) {
      throw new ConfigurationError(
        `Unexpected config files ${first} and ${second} in one folder, expected one; remove the other, or name one with --config`,
      )
    }
    if (first !== undefined) return join(current, first)
    if (dirname(current) === current) return undefined
  }
}

/** Where the settings for `folder` stand or would, if it had some of its own: what to look at for changes. */
export function configPlaces(folder: string, path?: string): string[] {
  if (path !== undefined) return [resolve(folder, path)]
  const own = names.map((name) => join(folder, name))
  const found = findConfig(folder)
  return found === undefined || own.includes(found) ? own : [...own, found]
}

/** A folder that cannot be listed has no config to be found. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
