import { expect, it } from 'vitest'
import { parseMarkdown } from '../markdown/parse.ts'
import { plainText, startOfPlainText } from './plain-text.ts'

const markdown = `# Alpha

- bravo

- charlie

[delta]: https://a.org

***

| echo | foxtrot |
| --- | --- |
| golf | hotel |

<!-- india -->

> juliett
`

it('gives the start of the plain text, however long', () => {
  const tree = parseMarkdown(markdown)
  const text = plainText(tree)
  expect(text).toBe(
    'Alpha\n\nbravo\n\ncharlie\n\necho\tfoxtrot\ngolf\thotel\n\n<!-- india -->\n\njuliett',
  )
  for (let length = 0; length <= text.length + 1; length++) {
    expect(startOfPlainText(tree, length).slice(0, length)).toBe(text.slice(0, length))
  }
})
