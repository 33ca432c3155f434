/** SHA-256 hashes by number, which take a third of the memory that they take as texts. */
export interface PackedHashes {
  /** In hexadecimal digits; nothing where none was set. */
  readonly get: (number: number) => string | undefined
  readonly has: (number: number) => boolean
  readonly set: (number: number, hash: string) => void
  readonly delete: (number: number) => void
}

const size = 32
/** Hashes in a block: one block for all would be copied to a larger one again and again. */
const inBlock = 1024
const none = Buffer.alloc(size)

/** Whether a text is one that can be packed, and so no hash of nothing. */
export function isHash(text: string): boolean {
  return /^[\da-f]{64}$/.test(text) && !/^0+$/.test(text)
}

export function openPackedHashes(): PackedHashes {
  const blocks: Buffer[] = []

  /** The block of a number, and where its bytes start there. */
  function placeOf(number: number): [Buffer | undefined, number] {
    return [blocks[Math.floor(number / inBlock)], (number % inBlock) * size]
  }

  function has(number: number): boolean {
    const [block, start] = placeOf(number)
    return block !== undefined && block.compare(none, 0, size, start, start + size) !== 0
  }

  return {
    get(number) {
      const [block, start] = placeOf(number)
      return has(number) ? block?.toString('hex', start, start + size) : undefined
    },
    has,
    set(number, hash) {
      while (blocks.length * inBlock <= number) blocks.push(Buffer.alloc(inBlock * size))
      const [block, start] = placeOf(number)
      block?.write(hash, start, 'hex')
    },
    delete(number) {
      const [block, start] = placeOf(number)
      block?.fill(0, start, start + size)
    },
  }
}
