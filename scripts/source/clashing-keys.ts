/** What a key does in a publishing system that takes it for one of its own. */
interface Clash {
  /** For which values; for all when left out. */
  readonly when?: (value: unknown) => boolean
  readonly systems: string
  readonly does: string
}

const isNoList = (value: unknown) => !Array.isArray(value)
const isNoMap = (value: unknown) => typeof value !== 'object' || Array.isArray(value)
const isTrue = (value: unknown) => value === true
const isFalse = (value: unknown) => value === false
const isNoBoolean = (value: unknown) => typeof value !== 'boolean'
// A day, perhaps with a time: what all of the systems can parse.
const isNoDay = (value: unknown) =>
  typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(value)

const stops = 'stops the whole build'
const moves = 'moves the page'
const hides = 'leaves the page out'

/** By key; as seen in builds of sites with each of the systems. */
const clashes: Readonly<Record<string, readonly Clash[]>> = {
  layout: [
    { systems: 'Eleventy', does: `${stops} where there is no template of that name` },
    { systems: 'Jekyll and VitePress', does: 'leaves the page without its frame, or its text' },
  ],
  template: [{ systems: 'MkDocs', does: `${stops} where there is no template of that name` }],
  type: [{ systems: 'Hugo', does: 'picks another template' }],
  permalink: [{ systems: 'Jekyll, Eleventy and Hexo', does: moves }],
  url: [{ systems: 'Hugo', does: moves }],
  id: [{ systems: 'Docusaurus', does: moves }],
  content: [
    { systems: 'Eleventy', does: stops },
    { systems: 'Hexo', does: 'takes the place of the text' },
  ],
  collections: [{ systems: 'Eleventy', does: stops }],
  page: [{ systems: 'Eleventy', does: stops }],
  pagination: [{ systems: 'Eleventy', does: stops }],
  outputs: [{ when: isNoList, systems: 'Hugo', does: stops }],
  head: [{ when: isNoList, systems: 'VitePress', does: stops }],
  last_update: [{ when: isNoMap, systems: 'Docusaurus', does: stops }],
  tags: [{ when: isNoList, systems: 'Docusaurus', does: stops }],
  draft: [
    { when: isTrue, systems: 'Hugo and Docusaurus', does: hides },
    { when: isNoBoolean, systems: 'Docusaurus', does: stops },
  ],
  published: [{ when: isFalse, systems: 'Hugo, Jekyll and Hexo', does: hides }],
  date: [{ when: isNoDay, systems: 'Eleventy and Jekyll', does: stops }],
}

/** What `key` with this value does to some publishing systems, as a sentence names it; nothing for others. */
export function clashOf(key: string, value: unknown): string | undefined {
  const found = Object.hasOwn(clashes, key) ? (clashes[key] ?? []) : []
  const damages = found
    .filter(({ when }) => when === undefined || when(value))
    .map(({ systems, does }) => `${does} in ${systems}`)
  return damages.length === 0 ? undefined : damages.join(', and ')
}
