import { type Node, Parser } from 'commonmark'
import type { Root, RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { leafBlocks } from './leaf-blocks.ts'
import { parseMarkdown } from './parse.ts'

/** The starts of the ordered lists, as CommonMark's own parser reads them. */
function startsByReference(text: string): (number | null)[] {
  const starts: (number | null)[] = []
  const walker = new Parser().parse(text).walker()
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { type, listType, listStart }: Node = step.node
    if (step.entering && type === 'list' && listType === 'ordered') starts.push(listStart)
  }
  return starts
}

function startsOf(node: Root | RootContent): (number | null | undefined)[] {
  const own = node.type === 'list' && node.ordered ? [node.start] : []
  return [...own, ...('children' in node ? node.children.flatMap(startsOf) : [])]
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
  '    alpha\n\n2. bravo\n\n        charlie\n\n3. delta\n\n        echo\n4. foxtrot\n',
]

it.each(texts)('reads the ordered lists of %j as CommonMark does', (text) => {
  expect(startsOf(parseMarkdown(text))).toEqual(startsByReference(text))
})

it('reads them alike where nothing but blocks is read', () => {
  expect(leafBlocks('    alpha\n\n2. bravo\n')).toEqual([{ start: 14, end: 19 }])
})
