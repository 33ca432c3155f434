import { type Node, Parser } from 'commonmark'
import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { structure } from '../testing/fuzz/structure.ts'
import { eachNode } from './each-node.ts'
import { leafBlocks } from './leaf-blocks.ts'
import { parseMarkdown } from './parse.ts'

/** The blocks, each with where its list starts or what its code is, as CommonMark's own parser reads them. */
function blocksByReference(text: string): string[] {
  const blocks: string[] = []
  const walker = new Parser().parse(text).walker()
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { type, listType, listStart, literal }: Node = step.node
    if (!step.entering) continue
    if (type === 'list') blocks.push(`list ${listType === 'ordered' ? listStart : ''}`)
    if (type === 'code_block') blocks.push(`code ${literal?.trimEnd()}`)
    if (['paragraph', 'block_quote', 'item', 'thematic_break'].includes(type)) blocks.push(type)
  }
  return blocks
}

const names = { blockquote: 'block_quote', listItem: 'item', thematicBreak: 'thematic_break' }

function blocksOf(node: Root | RootContent): string[] {
  const children = 'children' in node ? node.children.flatMap(blocksOf) : []
  if (node.type === 'list') return [`list ${node.ordered ? node.start : ''}`, ...children]
  if (node.type === 'code') return [`code ${node.value.trimEnd()}`]
  if (node.type === 'paragraph') return ['paragraph']
  return Object.hasOwn(names, node.type)
    ? [names[node.type as keyof typeof names], ...children]
    : children
}

const texts = [
  '    alpha\n\n2. bravo\n',
  '    alpha\n2. bravo\n3. charlie\n',
  '\talpha\n\n\n7) bravo\n\n   charlie\n',
  '  \talpha\n\n2. bravo\n',
  '> \talpha\n>\n> 2. bravo\n',
  '-     alpha\n\n  2. bravo\n',
  '    alpha\n\nbravo\n2. charlie\n',
  '    alpha\nbravo\n2. charlie\n',
  'alpha\n    bravo\n2. charlie\n',
  '    alpha\n\n1234567890. bravo\n',
  '    alpha\n\n2.\n',
  '1.   alpha\n\n    bravo\n    charlie\n',
  '  - alpha\n\n    bravo\n\n\n    charlie\n    delta\necho\n',
  ' -   alpha\n\n\tbravo\n\n\tcharlie\n\n> delta\n',
  '> ---\n    alpha\n    bravo\n',
  '> - ---\n>     alpha\n>     bravo\n',
  '> ---\n    alpha\n> bravo\n',
  '> alpha\n    bravo\n    charlie\n',
  '999. alpha\n\n    - bravo\n    - charlie\n\n    delta\n\n- echo\n',
  'alpha\n> 2. bravo\n',
  'alpha\n> - 2. bravo\n',
  'alpha\n- 2. bravo\n  3. charlie\n',
  'alpha\n1. 2. bravo\n',
  'alpha\n> 2.\n',
  'alpha\n2. > 3. bravo\n',
  '- alpha\n  > 2. bravo\n',
  '> alpha\n> > 2. bravo\n',
  '> alpha\n2. bravo\n',
  '> alpha\n> 2. bravo\n',
  '- alpha\n2. bravo\n',
  '- alpha\n  2. bravo\n',
  '    alpha\n\n2. bravo\n\n        charlie\n\n3. delta\n\n        echo\n4. foxtrot\n',
]

it.each(texts)('reads the blocks of %j as CommonMark does', (text) => {
  expect(blocksOf(parseMarkdown(text))).toEqual(blocksByReference(text))
})

it('reads them alike where nothing but blocks is read', () => {
  expect(leafBlocks('    alpha\n\n2. bravo\n')).toEqual([{ start: 14, end: 19 }])
})

it('reads the blocks of random texts alike', () => {
  const other = /<|\|/ // HTML may be a block to the one and a part of a paragraph to the other; and tables are GFM.
  const anything = fc.property(structure, (written) => {
    const text = written.replace(/^[ \t]+$/gm, '')
    fc.pre(!other.test(text))
    expect(blocksOf(parseMarkdown(text))).toEqual(blocksByReference(text))
  })
  fc.assert(anything, { numRuns: 3000, seed: 1 })
})

it('reads HTML over lines of a paragraph as CommonMark does, without what stands before them', () => {
  const tree = parseMarkdown('- alpha <b\n       c="d\n\t     e"> bravo\n')
  const values: string[] = []
  eachNode(tree, (node) => {
    if (node.type === 'html') values.push(node.value)
  })
  expect(values).toEqual(['<b\nc="d\ne">'])
})
