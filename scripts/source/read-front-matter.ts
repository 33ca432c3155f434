import { readByEngine } from './front-matter-engines.ts'
import type { Fence } from './front-matter-fence.ts'
import type { Language } from './front-matter-language.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import type { Reading } from './value-node.ts'

/**
 * Reads a block of front matter. `block` has `\n` line ends, the last one too; the places in the answer
 * are offsets in it. Never throws for what the block holds.
 */
export function readFrontMatter(block: string, language: Language, mark: Fence['mark']): Reading {
  const plain = language === 'yaml' ? readPlainYaml(block) : undefined
  return plain ?? readByEngine(block, language, mark)
}
