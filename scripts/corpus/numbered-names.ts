import { randomInt } from 'node:crypto'

/** Names, each with the number of its arrival, from 0. Beside the names, a `Map` takes four times the memory. */
export interface NumberedNames {
  /** In the order of their numbers. */
  readonly all: readonly string[]
  readonly numberOf: (name: string) => number | undefined
  /** The number of `name`, the next one if it is new. */
  readonly enter: (name: string) => number
}

const fewest = 64

/** No names yet, in a hash table with open addressing, of which at least a fifth stays empty. */
export function openNumberedNames(): NumberedNames {
  const all: string[] = []
  /** Numbers, plus one; 0 where there is none. */
  let slots = new Uint32Array(fewest)
  /** So that nobody can choose names that have one place. */
  const seed = randomInt(2 ** 32)

  /** The slot of `name`, or the one in which it would be. */
  function slotOf(name: string): number {
    let slot = hashOf(name, seed) & (slots.length - 1)
    for (let found = slots[slot]; found; found = slots[slot]) {
      if (all[found - 1] === name) break
      slot = (slot + 1) & (slots.length - 1)
    }
    return slot
  }

  function makeRoom(): void {
    if (all.length * 5 < slots.length * 4) return
    slots = new Uint32Array(slots.length * 2)
    for (const [number, name] of all.entries()) slots[slotOf(name)] = number + 1
  }

  return {
    all,
    numberOf(name) {
      const found = slots[slotOf(name)]
      return found ? found - 1 : undefined
    },
    enter(name) {
      const known = slots[slotOf(name)]
      if (known) return known - 1
      all.push(name)
      makeRoom()
      slots[slotOf(name)] = all.length
      return all.length - 1
    },
  }
}

/** FNV-1a of UTF-16 code units, and the end of MurmurHash3, since its lower bits alone are used. */
function hashOf(name: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
