import type { BuildChanges } from '../contract/changes.ts'
import type { OutputStates } from './output-states.ts'

/**
 * What `states` and `stale` tell. Lists are made when they are first asked for: that of a first build names all
 * of dist, and few ask for it.
 */
export function changesOf(states: OutputStates, stale: readonly string[]): BuildChanges {
  let missing: readonly string[] | undefined
  let changed: readonly string[] | undefined
  return {
    get missing() {
      missing ??= states.pathsOf('missing')
      return missing
    },
    get changed() {
      changed ??= states.pathsOf('changed')
      return changed
    },
    stale,
  }
}
