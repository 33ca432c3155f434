import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import type { DocumentRecord } from '../../contract/record.ts'
import { fairCopy } from '../../pipeline.ts'
import { nastyPages } from '../portability/nasty-pages.ts'
import type { CopiedDocument } from './system.ts'

/** All documents of a dist folder. */
export function readDocuments(dist: string): CopiedDocument[] {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const slug = path.replace(/\.md$/, '').replaceAll('\\', '/')
      const markdown = readFileSync(join(dist, path), 'utf8')
      return documentOf(
        slug,
        markdown,
        JSON.parse(readFileSync(join(dist, `${slug}.json`), 'utf8')),
      )
    })
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
}

/** The fair copies of the nasty pages. */
export function copyNastyPages(): Promise<CopiedDocument[]> {
  return Promise.all(
    nastyPages.map(async ({ name, title, text }) => {
      const source = `---json\n${JSON.stringify({ title })}\n---\n\n${text}\n`
      const file = await fairCopy({ path: `${name}.txt`, bytes: new TextEncoder().encode(source) })
      if (file.data.record === undefined) throw new Error(file.messages.map(String).join('\n'))
      return documentOf(`nasty/${name}`, String(file), file.data.record)
    }),
  )
}

function documentOf(slug: string, markdown: string, record: DocumentRecord): CopiedDocument {
  const title = String(record.metadata['title'] ?? '')
  return { slug, markdown, title, blocks: textsOf(record.tree), record }
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'tableCell'])

/** What a page shows of each block, in pieces: between them, systems show what is theirs. */
function textsOf(node: Nodes): string[] {
  if (blocks.has(node.type)) return textOf(node).split(between)
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

// The number of a note is the page's; the marks around what was struck out are shown by some, and tags
// of HTML stand in the text of a record.
const between = '\n\n'

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference' || node.type === 'html') return between
  const inside = 'children' in node ? node.children.map(textOf).join('') : ''
  return node.type === 'delete' ? between + inside + between : inside
}
