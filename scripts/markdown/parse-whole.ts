import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { type Parser, unified } from 'unified'
import { remarkGfm } from './remark-gfm.ts'

/** The tree of a Markdown text, all of which goes through `remark-parse`. */
export const parseWhole = unified().use(remarkParse).use(remarkGfm).freeze().parser as Parser<Root>
