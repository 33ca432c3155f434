import { raw } from 'hast-util-raw'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { TreeRoot } from '../contract/tree.ts'

const addresses = ['href', 'src', 'cite'] as const

/**
 * The tree as HTML that is safe to put into a page: of the HTML in it, what GitHub lets through.
 * Addresses that are relative are taken to be relative to `base`.
 */
export function renderHtml(tree: TreeRoot, base: string): string {
  const parsed = raw(toHast(tree, { allowDangerousHtml: true, clobberPrefix: '' }))
  const safe = sanitize(parsed, defaultSchema)
  visit(safe, 'element', ({ properties }) => {
    for (const name of addresses) {
      const value = properties[name]
      if (typeof value === 'string') properties[name] = resolve(value, base)
    }
  })
  return toHtml(safe)
}

function resolve(address: string, base: string): string {
  // The names of places in a text were given this prefix, so that they clash with nothing of the page around it.
  if (address.startsWith('#')) return `#${defaultSchema.clobberPrefix}${address.slice(1)}`
  return URL.canParse(address, base) ? new URL(address, base).href : address
}
