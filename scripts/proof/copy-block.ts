import type { TreeBlock, TreeListItem, TreeRoot, TreeTable } from '../contract/tree.ts'
import { createShowPhrase } from './copy-phrase.ts'
import { type Html, html } from './html.ts'
import type { ShowText } from './repaired-text.ts'

/**
 * Renders the blocks of a copy, in their order, as what they are. HTML in the text is not run but shown.
 */
export function createShowBlock(tree: TreeRoot, showText: ShowText): (block: TreeBlock) => Html {
  const phrases = createShowPhrase(tree, showText)
  const levelOf = openLevels(tree)

  function showBlock(block: TreeBlock): Html {
    switch (block.type) {
      case 'paragraph':
        return html`<p dir="auto">${phrases(block.children)}</p>`
      case 'heading':
        return heading(block.depth, phrases(block.children))
      case 'thematicBreak':
        return html`<hr>`
      case 'blockquote':
        return html`<blockquote>${block.children.map(showBlock)}</blockquote>`
      case 'list':
        return block.ordered
          ? html`<ol start="${block.start ?? 1}">${block.children.map(showItem)}</ol>`
          : html`<ul>${block.children.map(showItem)}</ul>`
      case 'html':
        return html`<pre class="html"><code>${guarded(block.value)}</code></pre>`
      case 'code':
        return html`<pre><code>${guarded(block.value)}</code></pre>`
      case 'definition':
        return html`<p class="definition">[${block.label}]: ${block.url}</p>`
      case 'footnoteDefinition':
        return html`<div class="footnote"><p class="definition">[^${block.label}]</p>${block.children.map(showBlock)}</div>`
      case 'table':
        return showTable(block)
    }
  }

  function showItem({ checked, children, spread }: TreeListItem): Html {
    const box = checked === null ? '' : checked ? '☑ ' : '☐ '
    const [first, ...others] = children
    if (first?.type !== 'paragraph') return html`<li>${box}${children.map(showBlock)}</li>`
    const text = html`${box}${phrases(first.children)}`
    // In a tight list, a paragraph is the item.
    return spread
      ? html`<li><p dir="auto">${text}</p>${others.map(showBlock)}</li>`
      : html`<li dir="auto">${text}${others.map(showBlock)}</li>`
  }

  function showTable({ align, children }: TreeTable): Html {
    const rows = children.map(({ children: cells }, index) => {
      const shown = cells.map((cell, column) => {
        const side = html`class="${align[column] ?? 'none'}" dir="auto"`
        const text = phrases(cell.children)
        return index === 0
          ? html`<th scope="col" ${side}>${text}</th>`
          : html`<td ${side}>${text}</td>`
      })
      return html`<tr>${shown}</tr>`
    })
    return html`<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>${rows}</table></div>`
  }

  function heading(depth: number, text: Html): Html {
    switch (levelOf(depth)) {
      case 3:
        return html`<h3 class="d${depth}" dir="auto">${text}</h3>`
      case 4:
        return html`<h4 class="d${depth}" dir="auto">${text}</h4>`
      case 5:
        return html`<h5 class="d${depth}" dir="auto">${text}</h5>`
      default:
        return html`<h6 class="d${depth}" dir="auto">${text}</h6>`
    }
  }

  return showBlock
}

/** A line end at the start would be taken for the template's. */
function guarded(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text
}

/**
 * The levels of headings in the page, whose own are two: as deep as in the text, and without a gap, which a
 * text may well have.
 */
function openLevels(tree: TreeRoot): (depth: number) => number {
  const depths = tree.children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  const highest = Math.min(6, ...depths)
  let last = 2
  return (depth) => {
    last = Math.max(3, Math.min(6, last + 1, depth - highest + 3))
    return last
  }
}
