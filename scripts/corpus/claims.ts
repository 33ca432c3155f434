import type { VFile } from 'vfile'

/** Who may write which files of dist. */
export interface Claims {
  /**
   * Claims the outputs of `slug` for the source `file`. When another source has them already, both
   * get an error, and the other is returned.
   */
  readonly claim: (slug: string, file: VFile) => { readonly rival: string } | undefined
}

/** No claims yet, but for the files of the whole corpus, `reserved`. */
export function openClaims(reserved: readonly string[]): Claims {
  const owners = new Map<string, VFile | string>(reserved.map((path) => [keyOf(path), path]))
  return {
    claim(slug, file) {
      const keys = [keyOf(`${slug}.md`), keyOf(`${slug}.json`)]
      const owner = keys.map((key) => owners.get(key)).find((found) => found !== undefined)
      if (owner === undefined) {
        for (const key of keys) owners.set(key, file)
        return undefined
      }
      const rival = typeof owner === 'string' ? owner : owner.path
      reportClash(file, slug, rival)
      if (typeof owner !== 'string') reportClash(owner, slug, file.path)
      return { rival }
    },
  }
}

/** Names that differ in case or Unicode form alone are one file on some disks. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function reportClash(file: VFile, slug: string, rival: string): void {
  const text = `Unexpected second source for ${slug}.md, which ${rival} is written as too; rename one of them or give it a slug, neither is written`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'output-clash', source: 'fair-copy', place }).fatal = true
}
