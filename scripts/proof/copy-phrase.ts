import type { TreeBlock, TreeDefinition, TreePhrase, TreeRoot } from '../contract/tree.ts'
import { type Html, html } from './html.ts'
import type { ShowText } from './repaired-text.ts'
import { shownText } from './shown-text.ts'

/** Renders what stands in a paragraph. Links lead where a reader may be led; nothing is loaded. */
export function createShowPhrase(
  tree: TreeRoot,
  showText: ShowText,
): (nodes: readonly TreePhrase[]) => Html {
  const definitions = new Map<string, TreeDefinition>()
  collect(tree.children, definitions)

  function all(nodes: readonly TreePhrase[]): Html {
    return html`${nodes.map(show)}`
  }

  function show(node: TreePhrase): Html | string {
    switch (node.type) {
      case 'text':
        return showText(node)
      case 'emphasis':
        return html`<em>${all(node.children)}</em>`
      case 'strong':
        return html`<strong>${all(node.children)}</strong>`
      case 'delete':
        return html`<s>${all(node.children)}</s>`
      case 'inlineCode':
        return html`<code>${shownText(node.value)}</code>`
      case 'html':
        return html`<code class="html">${shownText(node.value)}</code>`
      case 'break':
        return html`<br>`
      case 'link':
        return link(node.url, all(node.children))
      case 'image':
        return image(node.alt, node.url)
      case 'linkReference':
        return link(definitions.get(node.identifier)?.url ?? '', all(node.children))
      case 'imageReference':
        return image(node.alt, definitions.get(node.identifier)?.url ?? '')
      case 'footnoteReference':
        return html`<sup>[${node.label}]</sup>`
    }
  }

  return all
}

function collect(blocks: readonly TreeBlock[], into: Map<string, TreeDefinition>): void {
  for (const block of blocks) {
    if (block.type === 'definition' && !into.has(block.identifier))
      into.set(block.identifier, block)
    else if (block.type === 'list') for (const item of block.children) collect(item.children, into)
    else if (block.type === 'blockquote' || block.type === 'footnoteDefinition') {
      collect(block.children, into)
    }
  }
}

/** Where a link may lead from a page that shows somebody's text; any other address is text. */
const safeAddress = /^(?:https?:\/\/|mailto:)/i

function link(url: string, text: Html): Html {
  return safeAddress.test(url)
    ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>`
    : html`<span class="link">${text} <code>${url}</code></span>`
}

function image(alt: string, url: string): Html {
  return html`<span class="image">${alt || 'image'} <code>${url}</code></span>`
}
