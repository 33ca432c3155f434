/** An annotation as the runner of GitHub Actions reads it. */
export interface Annotation {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * The commands of a log, by the rules of the runner (`ActionCommand.TryParseV2` in github.com/actions/runner):
 * all else is text.
 */
export function readAnnotations(log: string): Annotation[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, head = '', data] = /^\s*::(.*?)::(.*)$/.exec(line) ?? []
    if (data === undefined) return []
    const [command = ''] = head.split(' ', 1)
    const list = head.slice(command.length).trim()
    const properties = list.split(',').flatMap((pair) => {
      const equals = pair.indexOf('=')
      const key = pair.slice(0, equals).trim()
      return equals < 1 ? [] : [[key, decode(pair.slice(equals + 1), true)]]
    })
    const message = decode(data, false)
    return [{ command, properties: Object.fromEntries(properties), message }]
  })
}

function decode(text: string, isProperty: boolean): string {
  const escapes = { '%0D': '\r', '%0A': '\n', ...(isProperty && { '%3A': ':', '%2C': ',' }) }
  const plain = Object.entries(escapes).reduce(
    (all, [code, mark]) => all.replaceAll(code, mark),
    text,
  )
  // The last, as in the runner.
  return plain.replaceAll('%25', '%')
}
