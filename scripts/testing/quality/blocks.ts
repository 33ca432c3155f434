import { readdirSync } from 'node:fs'
import type { Nodes } from 'mdast'
import type { DocumentRecord } from '../../contract/record.ts'
import { casePath } from '../cases.ts'
import { type Copy, countCommon, type Figure, f1, folded } from './measure.ts'
import { readCase, readCaseData } from './read-case.ts'

interface Block {
  readonly type: string
  readonly text: string
}

const set = 'dev/readability'
const reaches = { paragraph: 0.93, heading: 0.75, list_item: 0.8, quote: 0.5 }

/** Whether the blocks of pages that two browsers wrote as text are seen to be what they are. */
export async function measureBlocks(copy: Copy): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const input of ['clean.w3m.txt', 'clean.lynx.txt']) {
    const pairs: { wanted: readonly Block[]; given: readonly Block[] }[] = []
    for (const page of readdirSync(casePath(set))) {
      const record = await copy('page.txt', readCase(`${set}/${page}/${input}`) ?? '')
      const wanted = readCaseData<Block[]>(`${set}/${page}/blocks.json`)
      pairs.push({ wanted, given: record === undefined ? [] : blocksOf(record) })
    }
    for (const [type, reach] of Object.entries(reaches)) {
      let [common, wanted, given] = [0, 0, 0]
      for (const pair of pairs) {
        const [ofWanted, ofGiven] = [texts(pair.wanted, type), texts(pair.given, type)]
        common += countCommon(ofWanted, ofGiven)
        wanted += ofWanted.length
        given += ofGiven.length
      }
      const value = f1(common / Math.max(1, given), common / wanted)
      figures.push({ measure: `${input}: F1 of ${type}s`.replace('_', ' '), value, reach })
    }
  }
  return figures
}

function texts(blocks: readonly Block[], type: string): string[] {
  return blocks.filter((block) => block.type === type).map(({ text }) => folded(text))
}

function blocksOf({ tree, metadata, inferred }: DocumentRecord): Block[] {
  const title =
    inferred['title'] === undefined ? [] : [{ type: 'heading', text: String(metadata['title']) }]
  return [...title, ...blocksIn(tree, 'paragraph')]
}

/** The leaf blocks; a paragraph of an item or of a quotation is known as that. */
function blocksIn(node: Nodes, paragraph: string): Block[] {
  if (node.type === 'heading') return [{ type: 'heading', text: textOf(node) }]
  if (node.type === 'paragraph') return [{ type: paragraph, text: textOf(node) }]
  const inside = { listItem: 'list_item', blockquote: 'quote' }[node.type as string] ?? paragraph
  return 'children' in node ? node.children.flatMap((child) => blocksIn(child, inside)) : []
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
