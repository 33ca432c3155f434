import { once } from 'node:events'
import type { Config } from '../corpus/config/config.ts'
import { openLiveProof } from '../corpus/proof/live-proof.ts'
import type { Values } from './arguments.ts'
import { openPageServer } from './page-server.ts'
import { proofPlace } from './proof-place.ts'
import { exitCodes, type Shell } from './shell.ts'

const usualPort = 4370

/** Serves the pages of the proof on this machine until it is stopped, each as it would be written now. */
export async function serveProof(values: Values, settings: Config, shell: Shell): Promise<number> {
  const { port } = values
  const { find, policy } = openLiveProof(settings, proofPlace(values, shell))
  const signal = shell.stopSignal()
  const server = await openPageServer({ port: Number(port ?? usualPort), find, policy })
  shell.tell(`The proof is at ${server.address}; Ctrl+C ends it\n`)
  await once(signal, 'abort')
  server.close()
  return exitCodes.good
}
