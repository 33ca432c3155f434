import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ManifestEntry, SourceEntry } from '../contract/manifest.ts'
import { openContents, type Table } from './contents.ts'
import { openOutputStates } from './output-states.ts'
import { sha256 } from './outputs.ts'

const path = fc
  .tuple(
    fc.constantFrom('a', 'a.', 'a-b', 'a/b', 'a.json', 'é', '😀', 'index'),
    fc.constantFrom('.md', '.json', '.txt', ''),
  )
  .map((parts) => parts.join(''))
const hash = fc.oneof(
  fc.nat(99).map((number) => sha256(String(number))),
  fc.constantFrom('', '0'.repeat(64), 'alpha'),
)
const source = fc.constantFrom('a.txt', 'b.txt', null)
const steps = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(fc.record({ path, value, isRemoved: fc.boolean() }))

/** Does the same to a table and to a map of entries, and compares them. */
function assertAlike<Entry extends object>(
  table: Table<Entry>,
  all: readonly { path: string; value: object; isRemoved: boolean }[],
): Map<string, Entry> {
  const expected = new Map<string, Entry>()
  for (const { path: at, value, isRemoved } of all) {
    const entry = { ...value, path: at } as unknown as Entry
    if (isRemoved) table.delete(at)
    else table.set(at, entry)
    if (isRemoved) expected.delete(at)
    else expected.set(at, entry)
  }
  const sorted = [...expected].sort(([left], [right]) => (left < right ? -1 : 1))
  expect([...table.keys()]).toEqual(sorted.map(([at]) => at))
  expect([...table.values()]).toEqual(sorted.map(([, entry]) => entry))
  expect(table.size).toBe(expected.size)
  for (const { path: at } of all) {
    expect(table.get(at)).toEqual(expected.get(at))
    expect(table.has(at)).toBe(expected.has(at))
  }
  return expected
}

it('keeps outputs as a map of them does', () => {
  fc.assert(
    fc.property(steps(fc.record({ sha256: hash, source })), (all) => {
      const { entries } = openContents()
      const expected = assertAlike<ManifestEntry>(entries, all)
      const own = [...expected.values()].filter((entry) => entry.source === 'a.txt')
      expect(entries.pathsOf('a.txt').sort()).toEqual(own.map((entry) => entry.path).sort())
    }),
  )
})

it('keeps sources as a map of them does', () => {
  const context = fc.constantFrom(null, sha256('alpha'))
  fc.assert(
    fc.property(steps(fc.record({ sha256: hash, context })), (all) => {
      assertAlike<SourceEntry>(openContents().sources, all)
    }),
  )
})

it('knows how many outputs stand, and prints entries with the fields in their order', () => {
  const { entries } = openContents()
  const states = openOutputStates(entries)
  const entry = (at: string) => ({ path: at, sha256: sha256(at), source: `${at}.txt` })
  for (let number = 0; number < 500; number++) {
    for (const at of [`alpha-${number}.md`, `alpha-${number}.json`]) {
      entries.set(at, entry(at), `alpha-${number}`)
      states.set(at, number % 2 === 0 ? 'missing' : 'changed')
    }
  }
  states.set('manifest.json', 'missing')
  states.delete('alpha-0.md')
  const missing = states.pathsOf('missing')
  expect(missing).toHaveLength(500)
  expect(missing).toEqual(missing.toSorted())
  expect(missing).toContain('manifest.json')
  expect(states.has('alpha-0.md')).toBe(false)
  expect(states.has('alpha-1.json')).toBe(true)
  expect(JSON.stringify(entries.get('alpha-7.md'))).toBe(JSON.stringify(entry('alpha-7.md')))
})
