import { readFileSync } from 'node:fs'
import type { Manifest } from '../../contract/manifest.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { readManifest } from '../manifest.ts'

/** The manifest of an earlier build, wherever it was kept. */
export function readEarlierManifest(path: string): Manifest {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new ConfigurationError(
      `Unexpected ${path} that cannot be read, expected the manifest.json of an earlier build`,
    )
  }
  const manifest = readManifest(text)
  if (manifest.fingerprint !== '') return manifest
  throw new ConfigurationError(`Unexpected ${path}, expected the manifest.json of an earlier build`)
}
