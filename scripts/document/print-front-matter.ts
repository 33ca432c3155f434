import { Document, isScalar, type ToStringOptions, visit } from 'yaml'
import type { Metadata } from '../contract/record.ts'
import { dateOf } from './publication.ts'

// Strings in quotes and lists in block style mean the same to every parser, of YAML 1.1 and of 1.2,
// and strings on one line to those, too, that are no YAML parsers.
const options: ToStringOptions = {
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedAsJSON: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  lineWidth: 0,
}

// Not allowed, or a line end, in one version of YAML or the other.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** In UTF-16 code units: the keys of a YAML block are on one line with their values up to some length. */
const longestKey = 60

// `no` is false and `12:30` is 750 to YAML 1.1; any other key of these characters is itself.
const plainKey = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z_][\w-]*$/i

/** How a day such as `2018-02-26` is written: as a string, or as what YAML 1.1 reads as a time. */
export const dateForms = ['quoted', 'plain'] as const
export type DateForm = (typeof dateForms)[number]

/** `metadata` as a YAML block between its fences, or nothing where there is no metadata. */
export function printFrontMatter(metadata: Metadata, dates: DateForm = 'quoted'): string {
  if (Object.keys(metadata).length === 0) return ''
  return `---\n${printStrings(metadata, dates) ?? printYaml(metadata, dates)}---\n`
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

function printYaml(metadata: Metadata, dates: DateForm): string {
  // Anchors are left out: values that are equal are written out each time.
  const document = new Document(metadata, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && !plainKey.test(String(key.value))) key.type = 'QUOTE_DOUBLE'
    },
    Scalar(role, scalar) {
      if (role !== 'key' && dates === 'plain' && isDay(scalar.value)) scalar.type = 'PLAIN'
    },
  })
  return document.toString(options).replace(unprintable, escapeCharacter)
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && dateOf(value) !== undefined
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
