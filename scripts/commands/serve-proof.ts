import { once } from 'node:events'
import type { Config } from '../corpus/config/config.ts'
import { openLiveProof } from '../corpus/proof/live-proof.ts'
import type { Values } from './arguments.ts'
import { openPageServer } from './page-server.ts'
import { proofPlace } from './proof-place.ts'
import { exitCodes, type Shell } from './shell.ts'
import { runWatch } from './watch.ts'

const usualPort = 4370

/**
 * Serves the pages of the proof on this machine until it is stopped, each as it would be written now. With
 * `--watch`, dist is built whenever something changes, and pages that are open are loaded anew.
 */
export async function serveProof(values: Values, settings: Config, shell: Shell): Promise<number> {
  const { port, watch } = values
  const place = proofPlace(values, shell)
  const signal = shell.stopSignal()
  let live = openLiveProof(settings, place)
  const server = await openPageServer({
    port: Number(port ?? usualPort),
    find: (path, changes) => live.find(path, changes),
    policy: live.policy,
  })
  shell.tell(`The proof is at ${server.address}; Ctrl+C ends it\n`)
  try {
    if (!watch) await once(signal, 'abort')
    else {
      await runWatch(values, shell, {
        signal,
        afterBuild({ options, isWhole }) {
          // By other settings, what is known of a source may be something else.
          if (isWhole) live = openLiveProof(options, place)
          server.announce()
        },
      })
    }
  } finally {
    server.close()
  }
  return exitCodes.good
}
