import contract from '../../contract/published.json' with { type: 'json' }
import type { OpenOutput, SharedOutput } from './shared-output.ts'

/** The JSON Schemas of what dist holds, and the types for a TypeScript importer. */
export const contractPaths: readonly string[] = Object.keys(contract)

export function openContractFiles(open: OpenOutput): SharedOutput {
  return {
    add() {
      // They are the same whatever the documents are.
    },
    finish() {
      for (const [path, lines] of Object.entries(contract)) {
        const stream = open(path)
        stream.append(lines.join('\n'))
        stream.finish()
      }
    },
  }
}
