import { closest, distance } from 'fastest-levenshtein'

/** “did you mean “sources”?” for a name that is but a slip or two away from one of `names`; else nothing. */
export function suggest(name: string, names: readonly string[]): string {
  const near = closest(name.toLowerCase(), names)
  // Two letters that changed places are two slips.
  const most = near.length < 5 ? 1 : Math.ceil(near.length / 3)
  const isSlip = distance(name.toLowerCase(), near) <= most
  return isSlip ? `; did you mean “${near}”?` : ''
}

/** “Unexpected setting “titl”; did you mean “title”?”, or which names there are where none is near. */
export function unknownName(kind: string, name: string, names: readonly string[]): string {
  const hint = suggest(name, names)
  const expected = hint === '' ? `, expected one of ${names.join(', ')}` : hint
  return `Unexpected ${kind} “${name}”${expected}`
}
