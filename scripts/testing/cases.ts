import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Real inputs with known answers, which are not part of this repository. */
const folder = fileURLToPath(new URL('../../../shared/cases/', import.meta.url))

export const hasCases = existsSync(folder)

/** The path of a case; tests that use one are skipped where `hasCases` is false. */
export function casePath(path: string): string {
  return folder + path
}

/** Every text file of the cases. */
export function caseTexts(): string[] {
  return readdirSync(casePath('dev'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => readFileSync(casePath(`dev/${path}`), 'utf8'))
}
