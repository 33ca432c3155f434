import { workPath } from './work-folder.ts'

/** Bytes that every usual file system has room for in one name. */
const longest = 255

/** Devices, which Windows finds in every folder and with every ending (Naming Files, Paths, and Namespaces). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i

/**
 * What is wrong with the files of `slug`, a path in dist without an ending, or nothing. Dist is to be
 * the same on every system, so that a name which one of them refuses is refused on all.
 */
export function outputNameProblem(slug: string): string | undefined {
  const folders = slug.split('/')
  const name = `${folders.pop()}.json`
  for (const folder of folders) {
    const problem =
      nameProblem(folder) ?? (/[. ]$/.test(folder) ? 'it ends in a dot or space' : undefined)
    if (problem !== undefined) return describe('folder', folder, problem)
  }
  const problem = nameProblem(name)
  return problem === undefined ? undefined : describe('output', name, problem)
}

function nameProblem(name: string): string | undefined {
  if (device.test(name)) return 'on Windows it is a device'
  if (/[<>:"|?*\\\p{Cc}]/u.test(name)) return 'Windows has no names with such a character'
  if (name.toLowerCase() === workPath) return 'builds work in that folder'
  const bytes = Buffer.byteLength(name)
  return bytes > longest ? `it has ${bytes} bytes of at most ${longest}` : undefined
}

function describe(kind: 'folder' | 'output', name: string, problem: string): string {
  const short = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name)
  const todo = kind === 'folder' ? 'rename it' : 'rename the source or give it another slug'
  return `Unexpected ${kind} ${short} (${problem}), expected a name that every system can hold; ${todo}`
}
