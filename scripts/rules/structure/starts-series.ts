const next: Readonly<Record<string, string>> = { '1': '2', I: 'II', A: 'B' }

// “Chapter 1”, “1 Alpha”, “1.”, “I. Alpha”; a letter alone may be a word.
const first = /^(\p{L}+\s)?(?:(1)|([IA])(?=[.):])|(?<=\s)([IA]))([.):]?)(?=\s|$)/u

/** Whether a heading has the first number of its kind, and one of `others` the second. */
export function startsSeries(heading: string, others: readonly string[]): boolean {
  const [, word = '', digit, marked, behindWord, stop = ''] = first.exec(heading) ?? []
  const number = next[digit ?? marked ?? behindWord ?? '']
  if (number === undefined) return false
  const second = word + number + stop
  return others.some((other) => other === second || other.startsWith(`${second} `))
}
