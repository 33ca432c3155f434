import remarkParse from 'remark-parse'
import type { PluggableList } from 'unified'
import { keepWritten } from './keep-written.ts'
import { parseInGroups } from './parse-in-groups.ts'
import { parseProse } from './parse-prose.ts'
import { remarkGfm } from './remark-gfm.ts'

/** Plug-ins that make a unified processor read CommonMark and GFM. */
export const remarkMarkdown: PluggableList = [
  remarkParse,
  remarkGfm,
  parseProse,
  parseInGroups,
  keepWritten,
]
