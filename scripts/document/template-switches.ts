import type { Root } from 'mdast'
import type { Metadata } from '../contract/record.ts'
import { eachNode } from '../markdown/each-node.ts'

const tag = /\{[{%#]/

// What Jekyll, Eleventy and Hexo are told by, page by page; to all others they are keys of one's own.
const switches: Metadata = {
  render_with_liquid: false,
  templateEngineOverride: 'md',
  disableNunjucks: true,
}

/**
 * Keys for the front matter of a page whose code holds the tags of template languages, which those
 * systems would run, and stop the whole build at; no spelling helps in code. None where the text
 * holds such tags, too: then its author has them run.
 */
export function templateSwitches(tree: Root): Metadata {
  let isInCode = false
  let isInText = false
  eachNode(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') isInCode ||= tag.test(node.value)
    else if (node.type === 'html') isInText ||= tag.test(node.value)
    else if (node.type === 'text') isInText ||= tag.test(node.data?.written ?? '')
  })
  return isInCode && !isInText ? switches : {}
}
