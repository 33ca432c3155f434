/** Whether `pieces`, one behind the other, are `text`: for that, a long text is not made once more. */
export function isMadeOf(text: string, pieces: Iterable<string>): boolean {
  let at = 0
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return false
    at += piece.length
  }
  return at === text.length
}
