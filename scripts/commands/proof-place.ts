import { resolve } from 'node:path'
import type { Manifest } from '../contract/manifest.ts'
import { readEarlierManifest } from '../corpus/proof/earlier-manifest.ts'
import type { Values } from './arguments.ts'
import type { Shell } from './shell.ts'

/** Where the pages are, and what they are compared with. */
export function proofPlace(
  { out = 'proof', since }: Values,
  { folder }: Shell,
): { readonly out: string; readonly since: Manifest | undefined } {
  return {
    out: resolve(folder, out),
    since: since === undefined ? undefined : readEarlierManifest(resolve(folder, since)),
  }
}
