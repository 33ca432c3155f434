import type { Range } from '../text/range.ts'
import { buildData } from './build-data.ts'
import { maxFrontMatter } from './front-matter-problem.ts'
import { normalizeBlock } from './normalize-block.ts'
import type { Problem } from './problem.ts'
import { rangeAt } from './range-at.ts'
import { readJson } from './read-json.ts'
import { readYaml } from './read-yaml.ts'

/** Metadata that stands in a file of its own. Offsets are those of its text. */
export interface SidecarData {
  /** As `FrontMatter` has it. */
  readonly data: Readonly<Record<string, unknown>>
  readonly keys: ReadonlyMap<string, Range>
  readonly rangeOf: (path: readonly PropertyKey[]) => Range | undefined
  /** Ordered by place. With an error among them, `data` is not to be relied on. */
  readonly problems: readonly Problem[]
}

/** Reads a sidecar as front matter is read: YAML, or JSON. Never throws. */
export function readSidecarData(text: string, language: 'yaml' | 'json'): SidecarData {
  const nothing = { data: {}, keys: new Map(), rangeOf: () => undefined }
  if (text.length > maxFrontMatter) return { ...nothing, problems: [tooLong(text)] }
  const normalized = normalizeBlock(text, 0, text.length)
  // A fault may stand behind the line end that the block has and the text has not.
  const sourceOffset = (offset: number) => Math.min(text.length, normalized.sourceOffset(offset))
  const toSource = <Place extends Range>(place: Place): Place => {
    const start = sourceOffset(place.start)
    return { ...place, start, end: Math.max(start, sourceOffset(place.end)) }
  }
  const block = normalized.text.endsWith('\n') ? normalized.text : `${normalized.text}\n`
  const { value, problems } = language === 'json' ? readJson(block) : readYaml(block)
  if (value?.kind !== 'map') {
    const found = problems.length > 0 ? problems.map(toSource) : [noMap(text)]
    return { ...nothing, problems: found }
  }
  const built = buildData(value)
  return {
    data: built.data,
    keys: new Map([...built.keys].map(([key, range]) => [key, toSource(range)])),
    rangeOf(path) {
      const range = rangeAt(value, path)
      return range === undefined ? undefined : toSource(range)
    },
    problems: [...problems, ...built.problems].map(toSource).sort((a, b) => a.start - b.start),
  }
}

function noMap(text: string): Problem {
  const message = 'Unexpected sidecar without keys, expected a map of keys with values; write them'
  return { ruleId: 'front-matter-syntax', severity: 'error', text: message, ...all(text) }
}

function tooLong(text: string): Problem {
  const message = `Unexpected sidecar of ${text.length} characters, expected ${maxFrontMatter} at most; cut it`
  return { ruleId: 'front-matter-limit', severity: 'error', text: message, ...all(text) }
}

function all(text: string): Range {
  return { start: 0, end: Math.min(1, text.length) }
}
