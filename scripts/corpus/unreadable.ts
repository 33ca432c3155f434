import { VFile } from 'vfile'

/** A file that stands for something in sources, at `path`, which a build cannot read, and says why. */
export function unreadable(
  path: string,
  { found, expected, todo }: { found: string; expected: string; todo: string },
): VFile {
  const file = new VFile({ path })
  const text = `Unexpected ${found}, expected ${expected}; ${todo}`
  const place = { line: 1, column: 1 }
  file.message(text, { ruleId: 'unreadable-source', source: 'fair-copy', place }).fatal = true
  return file
}
