import { existsSync, readFileSync } from 'node:fs'
import { casePath } from '../cases.ts'

/** The text of a case; nothing where there is no such file. */
export function readCase(path: string): string | undefined {
  const file = casePath(path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** What a case says as JSON. */
export function readCaseData<Data>(path: string): Data {
  return JSON.parse(readCase(path) ?? 'null')
}
