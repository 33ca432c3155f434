import type { Manifest } from '../../contract/manifest.ts'
import type { Change } from '../../proof/document-page.ts'
import { readOwn } from '../outputs.ts'

/** The file of a proof that says which records it showed, and which the one before. */
export const recordsPath = 'records.json'

/** What earlier proofs showed, and so what has changed since. */
export interface EarlierProof {
  readonly hasEarlier: boolean
  readonly changeOf: (source: string) => Change | undefined
  /** What a later proof is to know. */
  readonly print: () => string
}

interface Records {
  /** The hash of each record, by the path of its source. */
  readonly shown: Readonly<Record<string, string>>
  /** Those of the last proof that showed others; null where there was none. */
  readonly before: Readonly<Record<string, string>> | null
}

/**
 * Compares the records that `manifest` names with those of the last proof in `folder` that showed any
 * others: a proof that is made twice of one dist says the same twice.
 */
export function readEarlierProof(folder: string, manifest: Manifest): EarlierProof {
  const shown = recordHashes(manifest)
  const old = parse(readOwn(folder, recordsPath))
  const isSame = old !== undefined && JSON.stringify(old.shown) === JSON.stringify(shown)
  const before = isSame ? old.before : (old?.shown ?? null)
  return compare(shown, before)
}

/**
 * The same, but where the manifest `since` of an earlier build is given: then with that, whatever the
 * last proof showed.
 */
export function earlierProof(
  folder: string,
  manifest: Manifest,
  since: Manifest | undefined,
): EarlierProof {
  if (since === undefined) return readEarlierProof(folder, manifest)
  return compare(recordHashes(manifest), recordHashes(since))
}

function compare(shown: Records['shown'], before: Records['before']): EarlierProof {
  return {
    hasEarlier: before !== null,
    changeOf(source) {
      if (before === null) return undefined
      if (!Object.hasOwn(before, source)) return 'new'
      return before[source] === shown[source] ? 'same' : 'changed'
    },
    print: () => `${JSON.stringify({ shown, before }, null, 1)}\n`,
  }
}

function recordHashes({ outputs }: Manifest): Record<string, string> {
  const hashes: [string, string][] = []
  for (const { path, sha256, source } of outputs) {
    if (source !== null && path.endsWith('.json')) hashes.push([source, sha256])
  }
  return Object.fromEntries(hashes.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function parse(text: string | undefined): Records | undefined {
  try {
    const { shown, before }: Partial<Records> = JSON.parse(text ?? '')
    return isHashes(shown) ? { shown, before: isHashes(before) ? before : null } : undefined
  } catch {
    return undefined
  }
}

function isHashes(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
