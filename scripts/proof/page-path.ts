/** The pages that are no source's. No source has such a name: theirs end in `.txt.html` and the like. */
export const indexPath = 'index.html'
export const rulesPath = 'rules.html'

/** The address of the file `to` from the page `from`; both are paths in the proof, with `/`. */
export function addressOf(to: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return up + to.split('/').map(encodeURIComponent).join('/')
}
