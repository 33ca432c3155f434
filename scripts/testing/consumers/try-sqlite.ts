import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopiedDocument } from './system.ts'

interface Row {
  readonly slug: string
  readonly text: string
}

/**
 * Loads the records, a line each as in `documents.ndjson`, into a database with a full-text index, and
 * says what that does not hold or does not find. Throws what the program said when it fails.
 */
export function notInSqlite(
  documents: readonly CopiedDocument[],
  { program, folder, site }: Readonly<Record<'program' | 'folder' | 'site', string>>,
): string[] {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(site, { recursive: true })
  const lines = documents.map(({ record }) => `${JSON.stringify(record)}\n`)
  writeFileSync(join(site, 'documents.ndjson'), lines.join(''))
  const call = (input: string, ...args: string[]): string => {
    const all = ['-batch', '-bail', ...args, 'articles.db']
    const ran = spawnSync(program, all, { cwd: site, input, encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (ran.status !== 0 || ran.stderr !== '') throw new Error(`${ran.stdout}${ran.stderr}`.trim())
    return ran.stdout
  }
  call(readFileSync(join(folder, 'systems/sqlite.sql'), 'utf8'))
  const rows: Row[] = JSON.parse(call('select slug, text from articles;', '-json'))
  const held = new Map(rows.map(({ slug, text }) => [slug, text]))
  const texts = documents.filter(({ record }) => held.get(record.slug) !== record.text)
  return [
    ...texts.map(({ slug }) => `${slug}: another text`),
    ...searches(documents).flatMap(({ slug, query }) => {
      const sql = `select slug from articles where articles match ${quoted(query, "'")};`
      const found = call(sql).split('\n').includes(slug)
      return found ? [] : [`${slug}: ${query.slice(0, 100)}`]
    }),
  ]
}

/** A search for each title and each block of text in which there is a word to search for. */
function searches(documents: readonly CopiedDocument[]): { slug: string; query: string }[] {
  return documents.flatMap(({ record: { slug }, title, blocks }) =>
    [title, ...blocks]
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({ slug, query: quoted(text, '"') })),
  )
}

function quoted(text: string, mark: string): string {
  return mark + text.replaceAll(mark, mark + mark) + mark
}
