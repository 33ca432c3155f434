import { Document, isScalar, type ToStringOptions, visit } from 'yaml'
import type { Metadata } from '../contract/record.ts'
import { plainKey, unprintable } from './plain-yaml.ts'
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

/** Any metadata as YAML, in which days, and nothing else, may be written without quotes. */
export function printYaml(metadata: Metadata, areDaysPlain: boolean): string {
  // Anchors are left out: values that are equal are written out each time.
  const document = new Document(metadata, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && !plainKey.test(String(key.value))) key.type = 'QUOTE_DOUBLE'
    },
    Scalar(role, scalar) {
      if (role !== 'key' && areDaysPlain && isDay(scalar.value)) scalar.type = 'PLAIN'
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
