import matter from 'gray-matter'
import type { Fence } from './front-matter-fence.ts'
import { type Language, refusedEngines } from './front-matter-language.ts'
import { readJson } from './read-json.ts'
import { readToml } from './read-toml.ts'
import { readYaml } from './read-yaml.ts'
import type { Reading } from './value-node.ts'

const readers: Readonly<Record<Language, (text: string) => Reading>> = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
}

// Those of `gray-matter` would run JavaScript, and read YAML 1.1 with dates as times.
const engines = {
  ...Object.fromEntries(refusedEngines.map((name) => [name, refuse])),
  ...Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, engine(read)])),
}

/** What `readFrontMatter` gives, of any block, through `gray-matter`. */
export function readByEngine(block: string, language: Language, mark: Fence['mark']): Reading {
  const source = `${mark}\n${block}${mark}\n`
  // The language is always told and never named in the text, so the text cannot choose its engine. With
  // options, it is also not taken from the library's cache, which gives broken results as good ones.
  // The closing mark has its line end with it, for alone it would also be found in `----`.
  const { data } = matter(source, { language, engines, delimiters: [mark, `${mark}\n`] })
  return data['reading'] ?? { problems: [] }
}

/** An engine is given the block with the line end of the opening fence, and without its last one. */
function engine(read: (text: string) => Reading) {
  return (block: string) => ({ reading: read(`${block.slice(1)}\n`) })
}

function refuse(): never {
  throw new Error(
    'Unexpected engine, expected yaml, toml or json: code in front matter is never run',
  )
}
