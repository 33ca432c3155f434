import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigurationError } from './configuration-error.ts'
import { codeOf } from './dist-error.ts'

/** Writes a report to the file `path`, relative to `folder`. Throws a `ConfigurationError` when it cannot be written. */
export function writeReport(folder: string, path: string, text: string): void {
  save(resolve(folder, path), (file) => writeFileSync(file, text))
}

/** Puts a report behind what the file at the absolute `path` holds. */
export function appendReport(path: string, text: string): void {
  save(path, (file) => appendFileSync(file, text))
}

function save(file: string, write: (file: string) => void): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    write(file)
  } catch (error) {
    throw new ConfigurationError(
      `Unexpected ${file} that cannot be written (${codeOf(error)}), expected a file for a report; name another`,
    )
  }
}
