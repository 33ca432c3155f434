import type { Line } from '../../layout/lines.ts'
import { mayHaveUnspaced } from '../../text/scripts.ts'
import { type FoundNames, findNames } from './find-names.ts'

// Not “by” alone, which may be who took a picture; nor who has added something.
const credit = /^\(?(?:reporting|reported|writing|written|words|text|story) by\s/i
// `（文・写真　山田太郎）`, `作者：王小明`.
const eastern =
  /^[（(【]?(?:(?:取材・)?文(?:[・と]写真)?|取材|聞き手|作者|撰文)[\s:：＝=／/]+([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}·]{2,8}(?:\s\p{Script=Han}{1,3})?)[）)】]?$/u
const longestEastern = 24
// In lines.
const mostBelow = 8

/** The line at the end of a text that tells who wrote it, where only one does: `Reporting by …; editing by …`. */
export function findEndCredit(
  lines: readonly Line[],
): { readonly line: Line; readonly found: FoundNames } | undefined {
  const credits = lines.filter(({ text }) => credit.test(text) || isEastern(text))
  const [line] = credits
  if (line === undefined || credits.length > 1 || !lines.slice(-mostBelow).includes(line))
    return undefined
  const [, name] = isEastern(line.text) ? (eastern.exec(line.text) ?? []) : []
  if (name !== undefined) {
    const start = line.text.indexOf(name)
    return { line, found: { names: [name], start, end: start + name.length } }
  }
  const from = line.text.startsWith('(') ? 1 : 0
  const [words = ''] = line.text.slice(from).split(/[;)]/, 1)
  const found = findNames(words)
  return found && { line, found: { ...found, start: found.start + from, end: found.end + from } }
}

function isEastern(line: string): boolean {
  return line.length <= longestEastern && mayHaveUnspaced(line) && eastern.test(line)
}
