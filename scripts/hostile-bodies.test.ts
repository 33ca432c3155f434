import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { build } from './corpus/build.ts'
import { fairCopy } from './pipeline.ts'
import { bodies, tangles } from './testing/hostile-bodies.ts'

async function copy(path: string, text: string) {
  const file = await fairCopy({ path, bytes: new TextEncoder().encode(text) })
  return { record: file.data.record, errors: file.messages.filter(({ fatal }) => fatal === true) }
}

// A parser that looks back from each of these to all before does not end in an hour; the time limit
// of the test tells.
describe.each(['alpha.txt', 'alpha.md'])('in %s', (path) => {
  it.each(tangles)(
    'a paragraph of nothing but $name is refused where it stands',
    async ({ text }) => {
      const { record, errors } = await copy(path, text)
      expect(record).toBeUndefined()
      expect(errors).toMatchObject([{ ruleId: 'too-complex', line: 3, column: 1 }])
    },
  )

  it.each(bodies)('a body of nothing but $name is copied or refused', async ({ text }) => {
    const { record, errors } = await copy(path, text)
    if (record === undefined) expect(errors.map(({ ruleId }) => ruleId)).toEqual(['too-complex'])
    else expect(errors).toEqual([])
  })
})

describe('what authors write', () => {
  it.each([
    ['a list of two thousand links', '- [alpha](https://alpha.example/)\n'.repeat(2000)],
    ['a paragraph of a thousand links', '[alpha](https://alpha.example/) · '.repeat(800)],
    ['a table of five thousand rows', `|a|b|\n|-|-|\n${'| [a](b) | *c* |\n'.repeat(5000)}`],
    ['code of five thousand lines', `\`\`\`js\n${'a[b] = c[d] * e[f]\n'.repeat(5000)}\`\`\`\n`],
    ['code that looks like quotes', `\`\`\`\n${'>'.repeat(300)}\n\`\`\`\n`],
    ['a rule of blanks and hyphens', `${'- '.repeat(300)}\n`],
    ['twenty quotes in one another', `${'> '.repeat(20)}alpha\n`],
  ])('is not refused: %s', async (_, text) => {
    const { record, errors } = await copy('alpha.md', text)
    expect(errors).toEqual([])
    expect(record).toBeDefined()
  })

  it('is not refused: twenty thousand lines, a word on each', async () => {
    const { record, errors } = await copy('alpha.txt', 'alpha\n'.repeat(20_000))
    expect(errors).toEqual([])
    expect(record?.counts.words).toBe(20_000)
  })
})

describe('a build', () => {
  it('reports the hostile source and builds the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    writeFileSync(join(sources, 'alpha.txt'), 'Alpha bravo\n\nCharlie delta.\n')
    writeFileSync(join(sources, 'bravo.md'), `Alpha\n\n${'a**b c* '.repeat(50_000)}\n`)
    writeFileSync(join(sources, 'charlie.md'), '# Charlie\n\nDelta echo.\n')
    const dist = join(folder, 'dist')
    const { files } = await build({ sources, dist })
    const errors = files.flatMap((file) => file.messages.filter(({ fatal }) => fatal === true))
    expect(errors).toMatchObject([{ ruleId: 'too-complex', line: 3 }])
    expect(readdirSync(dist)).toEqual(
      expect.arrayContaining(['alpha.md', 'alpha.json', 'charlie.md', 'charlie.json']),
    )
    expect(readdirSync(dist)).not.toContain('bravo.md')
  })
})
