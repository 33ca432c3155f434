import type { PluggableList, Processor } from 'unified'
import { keepWritten } from './keep-written.ts'
import { parseInGroups } from './parse-in-groups.ts'
import { parseProse } from './parse-prose.ts'
import { parseWhole } from './parse-whole.ts'

/** Plug-ins that make a unified processor read CommonMark and GFM. */
export const remarkMarkdown: PluggableList = [remarkWhole, parseProse, parseInGroups, keepWritten]

function remarkWhole(this: Processor): void {
  // Loaded with the first text that needs it, which few need.
  this.parser = (text, file) => parseWhole(text, file)
}
