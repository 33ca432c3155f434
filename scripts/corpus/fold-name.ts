/**
 * A key that is the same for names which are one file on some disks: those that differ in case or
 * Unicode form alone. Cases are folded a character at a time, as file systems do: `ß` is not `ss`.
 */
export function foldName(name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return name.toLowerCase()
  const folded = Array.from(name.normalize('NFD'), (character) => {
    const upper = character.toUpperCase()
    return (upper.length === character.length ? upper : character).toLowerCase()
  })
  return folded.join('').normalize('NFC')
}
