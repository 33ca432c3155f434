import { readdirSync } from 'node:fs'
import type { Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { createPrintOptions } from '../../markdown/print-options.ts'
import { remarkGfmPrinting } from '../../markdown/remark-gfm-printing.ts'
import { remarkPlainText } from '../../markdown/remark-plain-text.ts'
import { casePath } from '../cases.ts'
import type { Figure } from './measure.ts'
import { readCase } from './read-case.ts'

const set = 'dev/article-extraction'
const escapes = /\\[!-/:-@[-`{-~]|&#?\w+;/g

/** How many escapes and character references a thousand words of prose are written with. */
export function measureEscapes(): Figure[] {
  const texts = readdirSync(casePath(set)).flatMap(
    (id) => readCase(`${set}/${id}/expected.txt`) ?? [],
  )
  const words = texts.join(' ').split(/\s+/).length
  const printers = {
    'escapes per 1,000 words of prose': createPrintOptions(),
    'the same, for GitHub alone': createPrintOptions({ portability: 'gfm' }),
    'the same, by remark-stringify': {},
  }
  return Object.entries(printers).map(([measure, options]) => {
    const processor = unified()
      .use(remarkPlainText)
      .use(remarkStringify, options)
      .use(remarkGfmPrinting)
    const printed = texts.map((text) => processor.stringify(processor.parse(text) as Root))
    const found = printed.join('\n').match(escapes)?.length ?? 0
    return { measure, value: (found / words) * 1000 }
  })
}
