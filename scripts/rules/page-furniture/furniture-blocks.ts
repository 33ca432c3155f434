import { type FurnitureLine, furnitureLine, surest } from './furniture-line.ts'

/** What stands between two blank lines: UTF-16 offsets, `end` exclusive. */
export interface Block {
  readonly start: number
  readonly end: number
  /** Set when each of its lines is page furniture. */
  readonly furniture: FurnitureLine | undefined
}

/** The blocks of `text`, in order. */
export function furnitureBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    if (block.trim() === '') continue
    blocks.push({ start: index, end: index + block.length, furniture: furniture(block) })
  }
  return blocks
}

/** Left of a sentence behind a link. */
const fullStop = '.'

/** As sure as the surest of the lines, but for what may go anywhere: that every line must be. */
function furniture(block: string): FurnitureLine | undefined {
  const lines: FurnitureLine[] = []
  for (let start = 0; start < block.length; ) {
    const next = block.indexOf('\n', start)
    const end = next < 0 ? block.length : next
    const words = block.slice(start, end)
    const line = furnitureLine(words)
    // The first line that is text settles it.
    if (line === undefined && words !== fullStop) return undefined
    if (line !== undefined) lines.push(line)
    start = end + 1
  }
  const [first] = surest.flatMap((name) => lines.filter((line) => line.standing === name))
  if (first === undefined || first.standing !== 'anywhere') return first
  const isSure = lines.every((line) => line.standing === 'anywhere')
  return isSure ? first : { ...first, standing: 'edges' }
}
