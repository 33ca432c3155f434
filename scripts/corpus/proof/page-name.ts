import { sha256 } from '../outputs.ts'

// In bytes: what most disks take is 255, and a page has an ending of its own.
const longestName = 240

/**
 * The path of a source's page: the source's, with `.html`, so that no two are the same. A name that some
 * disk or archive would refuse is written otherwise, with a hash that tells it from others.
 */
export function pageName(source: string): string {
  const names = source.split('/')
  return `${names.map(portableName).join('/')}.html`
}

function portableName(name: string): string {
  // GitHub's artefacts have none of these, nor Windows, and hidden files they leave out.
  const cleaned = name.replace(/[\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\./, '-')
  const short = shorten(cleaned)
  return short === name ? name : `${short}-${sha256(name).slice(0, 8)}`
}

function shorten(name: string): string {
  let short = name
  while (Buffer.byteLength(short) > longestName) short = [...short].slice(0, -8).join('')
  return short
}
