/**
 * The text of the value of `key` in `json`, an object, as it stands there: `JSON.parse` would read `1.10`
 * and numbers of many digits as others. Of two with that key the last, as `JSON.parse` does.
 */
export function memberText(json: string, key: string): string | undefined {
  let found: string | undefined
  let depth = 0
  let string = ''
  let isMember = false
  let start = 0
  for (let offset = 0; offset < json.length; offset++) {
    const character = json[offset]
    if (character === '"') {
      const end = endOfString(json, offset)
      // With an escape for each character, the key is six times as long.
      string = end - offset <= key.length * 6 + 2 ? json.slice(offset, end) : ''
      offset = end - 1
    } else if (depth === 1 && character === ':') {
      isMember = string !== '' && JSON.parse(string) === key
      start = offset + 1
    } else if (depth === 1 && isMember && (character === ',' || character === '}')) {
      found = json.slice(start, offset).trim()
      isMember = false
    }
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
  }
  return found
}

/** Behind the quote that closes the string at `start`: no odd number of backslashes stands before it. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  for (;;) {
    let before = end
    while (json[before - 1] === '\\') before--
    if ((end - before) % 2 === 0) return end + 1
    end = json.indexOf('"', end + 1)
  }
}
