import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../contract/record.ts'
import { verify } from '../verify/verify.ts'
import { build } from './build.ts'
import type { Config } from './config/config.ts'
import { explainSource } from './explain-source.ts'

const texts = ['kettle', 'lamp', 'barge', 'ferry', 'crane'].map(
  (thing) => `Nobody had seen the ${thing} in the morning, and so nobody could say where it was.`,
)

/** A page as a site writes it: its name and the day above, its address below. */
function page(text: string, index: number): string {
  return `The Daily Harbour\r\n\r\n${text}\r\n\r\nPrinted on day ${index} at 14 Customs Quay,\r\nin the old town\r\n`
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repeated-'))
  for (const [index, text] of texts.entries()) {
    for (const name of ['web', 'kept']) write(`sources/${name}/${index}.txt`, page(text, index))
    if (index < 3) write(`sources/few/${index}.txt`, page(text, index))
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function config(): Config {
  return {
    ...{ sources: join(folder, 'sources'), dist: join(folder, 'dist') },
    overrides: [{ files: ['web/*', 'few/*'], removeRepeated: true }],
  }
}

function record(name: string): DocumentRecord {
  return JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8'))
}

describe('what stands around the texts of a folder', () => {
  it('is taken out and recorded, where the config asks for it', async () => {
    await build(config())
    for (const [index, text] of texts.entries()) {
      expect(record(`web/${index}`).text).toBe(text)
      const removals = record(`web/${index}`).edits.filter((edit) => edit.class === 'removal')
      expect(removals.flatMap(({ rules }) => rules)).toContain('remove-repeated-blocks')
      expect(record(`kept/${index}`).text).toContain('Customs Quay')
    }
    const proofs = [...verify({ sources: join(folder, 'sources'), dist: join(folder, 'dist') })]
    expect(proofs.filter(({ verdict }) => verdict !== 'proved')).toEqual([])
  })

  it('stays where few files have it', async () => {
    await build(config())
    expect(record('few/0').text).toContain('Customs Quay')
  })

  it('is taken out of a file that is explained, as it is when it is built', async () => {
    const file = await explainSource(join(folder, 'sources/web/0.txt'), config())
    expect(file.data.record?.text).toBe(texts[0])
  })

  it('does not depend on a file that cannot be read', async () => {
    write('sources/web/5.txt', '\0\x01\x02\x03')
    await build(config())
    expect(record('web/0').text).toBe(texts[0])
  })
})
