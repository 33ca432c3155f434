import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { kinds } from '../fuzz/kinds.ts'

const words =
  'the a harbour survey quay tide of and to which boat chart keeper Alpha Bravo in by with old small mole lamp rope 1992 office — morning letter from nobody where it’s known'.split(
    ' ',
  )
const ofEachKind = 40

/** Writes `count` articles of about 4 KB to `folder`, wrapped plain text and Markdown by turns: always the same. */
export function writeArticles(folder: string, count: number): void {
  const next = randomNumbers()
  const word = () => words[next() % words.length] ?? ''
  const sentence = () => {
    const text = Array.from({ length: 6 + (next() % 14) }, word).join(' ')
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 3 + (next() % 5) }, sentence).join(' ')
  const title = () => sentence().slice(0, -1)
  for (let number = 0; number < count; number++) {
    const body = Array.from({ length: 9 }, paragraph)
    const name = `${number % 10}/${String(number).padStart(5, '0')}`
    if (number % 2 === 0) {
      const text = [title(), 'By Alpha Bravo', ...body.map(wrap), 'Related posts'].join('\n\n')
      write(join(folder, `${name}.txt`), `${text}\n`)
    } else {
      const list = ['- alpha', '- [bravo](https://alpha.example/)', '- *charlie*'].join('\n')
      const text = [`# ${title()}`, ...body.slice(0, 5), '## Delta', list, ...body.slice(5)]
      write(join(folder, `${name}.md`), `---\ntags: [alpha]\n---\n\n${text.join('\n\n')}\n`)
    }
  }
}

/** Writes random sources of all kinds to `folder`, of which not all can be copied; some have sidecars. */
export function writeRandom(folder: string): void {
  for (const [kind, arbitrary] of Object.entries(kinds)) {
    const sources = fc.sample(arbitrary, { seed: 7, numRuns: ofEachKind })
    for (const [index, bytes] of sources.entries()) {
      const path = join(folder, kind, String(index))
      write(`${path}.${index % 2 === 0 ? 'txt' : 'md'}`, bytes)
      if (index % 5 === 0) write(`${path}.meta.yaml`, `title: Alpha ${index}\nversion: 1.10\n`)
      if (index % 7 === 1) write(`${path}.meta.json`, `{"id": 12345678901234567890, "b": [}`)
    }
  }
}

function wrap(text: string): string {
  return text.replace(/(.{1,72})(?: |$)/g, '$1\n').trim()
}

/** A linear congruential generator (the numbers of Numerical Recipes), its high bits. */
function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
