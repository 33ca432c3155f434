import { evaluate } from '@mdx-js/mdx'
import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { Marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Renders Markdown to HTML. */
export type Render = (markdown: string) => string | Promise<string>

const markdownIt = new MarkdownIt()
const markdownItOfSystems = new MarkdownIt({ html: true, linkify: true })
const strict = new MarkdownIt('commonmark')
const marked = new Marked()
const commonmark = new Parser()
const html = new HtmlRenderer()

/** Renderers of npm that publishing systems are built on, as they are set up there. */
export const renderers: Readonly<Record<string, Render>> = {
  'commonmark.js': (markdown) => html.render(commonmark.parse(markdown)),
  'markdown-it, CommonMark': (markdown) => strict.render(markdown),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  'markdown-it with HTML and links': (markdown) => markdownItOfSystems.render(markdown),
  'marked with GFM': (markdown) => marked.parse(markdown),
  micromark: (markdown) => micromark(markdown, { allowDangerousHtml: true }),
  'micromark with GFM': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  MDX: renderMdx,
}

/** An element that was made, as HTML, so that it is told from text. */
class Element {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

/** What MDX makes of Markdown, as HTML; its runtime is no more than tags around children. */
async function renderMdx(markdown: string): Promise<string> {
  const jsx = (type: unknown, { children }: { readonly children?: unknown }): Element => {
    const inside = [children].flat(Number.POSITIVE_INFINITY).map(htmlOf).join('')
    return new Element(typeof type === 'string' ? `<${type}>${inside}</${type}>` : inside)
  }
  const { default: content } = await evaluate(markdown, { Fragment: 'div', jsx, jsxs: jsx })
  return htmlOf(content({})).replace(/^<div>|<\/div>$/g, '')
}

function htmlOf(child: unknown): string {
  if (child instanceof Element) return child.html
  return String(child ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
}
