import type { Image, Link, Parents } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

// What means something within angle brackets, too.
const unfit = /[<>\\&\s]/

// Stands in for an address while the rest is printed; nothing in it is escaped.
const standIn = 'address-in-angle-brackets'

/**
 * An address with brackets goes into angle brackets, which all but one of 57 set-ups read; backslashes
 * before the brackets are read by 52. What they print otherwise is up to the default handlers.
 */
function inAngleBrackets(print: Handle): Handle {
  return Object.assign(
    (...[node, parent, state, info]: Parameters<Handle>): string => {
      const { url } = node as Link | Image
      if (!/[()]/.test(url) || unfit.test(url)) return print(node, parent as Parents, state, info)
      const printed = print({ ...node, url: standIn }, parent as Parents, state, info)
      // Brackets within the text of a link are escaped.
      const at = printed.indexOf(`](${standIn}`) + 2
      return `${printed.slice(0, at)}<${url}>${printed.slice(at + standIn.length)}`
    },
    { peek: 'peek' in print ? print.peek : undefined },
  )
}

export const printLink = inAngleBrackets(defaultHandlers.link)
export const printImage = inAngleBrackets(defaultHandlers.image)
