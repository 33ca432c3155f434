import type { Metadata } from '../contract/record.ts'
import { plainKey, unprintable } from './plain-yaml.ts'
import { printYaml } from './print-yaml.ts'

/** In UTF-16 code units: the keys of a YAML block are on one line with their values up to some length. */
const longestKey = 60

/** How a day such as `2018-02-26` is written: as a string, or as what YAML 1.1 reads as a time. */
export const dateForms = ['quoted', 'plain'] as const
export type DateForm = (typeof dateForms)[number]

/** `metadata` as a YAML block between its fences, or nothing where there is no metadata. */
export function printFrontMatter(metadata: Metadata, dates: DateForm = 'quoted'): string {
  if (Object.keys(metadata).length === 0) return ''
  return `---\n${printStrings(metadata, dates) ?? printYaml(metadata, dates === 'plain')}---\n`
}

/** Metadata that is nothing but strings and lists of them, as it mostly is, is soon written. */
function printStrings(metadata: Metadata, dates: DateForm): string | undefined {
  if (dates !== 'quoted') return undefined
  let lines = ''
  for (const [key, value] of Object.entries(metadata)) {
    if (!plainKey.test(key) || key.length > longestKey) return undefined
    if (isPrintable(value)) lines += `${key}: ${JSON.stringify(value)}\n`
    else if (Array.isArray(value) && value.length > 0 && value.every(isPrintable)) {
      lines += `${key}:\n${value.map((item) => `  - ${JSON.stringify(item)}\n`).join('')}`
    } else return undefined
  }
  return lines
}

function isPrintable(value: unknown): value is string {
  return typeof value === 'string' && value.search(unprintable) < 0
}
