import { createRequire } from 'node:module'
import matter from 'gray-matter'
import * as yaml4 from 'js-yaml'
import * as yaml5 from 'js-yaml-5'
import { parse } from 'yaml'

/** Reads a YAML block. */
export type ReadYaml = (yaml: string) => unknown

// It has no types.
const yaml3: { safeLoad(yaml: string): unknown } = createRequire(import.meta.url)('js-yaml-3')

/** YAML parsers of npm that publishing systems read front matter with, of both versions of YAML. */
export const yamlParsers: Readonly<Record<string, ReadYaml>> = {
  'js-yaml 3': (yaml) => yaml3.safeLoad(yaml),
  'js-yaml 4': (yaml) => yaml4.load(yaml),
  'js-yaml 5': (yaml) => yaml5.load(yaml),
  'yaml, version 1.1': (yaml) => parse(yaml, { version: '1.1' }),
  'yaml, version 1.2': (yaml) => parse(yaml, { version: '1.2' }),
  // With options, since it returns what it has once read otherwise, broken or not.
  'gray-matter': (yaml) => matter(`---\n${yaml}---\n`, {}).data,
}
