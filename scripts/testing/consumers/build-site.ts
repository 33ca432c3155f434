import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CopiedDocument, System } from './system.ts'

/** Where a program of the path, or of the packages in `folder`, stands; nothing where it is not there. */
export function findProgram(
  { program }: Pick<System, 'program'>,
  folder: string,
): string | undefined {
  const local = join(folder, 'node_modules', '.bin', program)
  if (existsSync(local)) return local
  const found = (process.env['PATH'] ?? '').split(':').map((path) => join(path, program))
  return found.find((path) => existsSync(path))
}

/** Builds a site of `documents` in `site`, anew. Throws what the program said when it fails. */
export function buildSite(
  { files, documents: folder, args }: System,
  documents: readonly CopiedDocument[],
  { program, site }: { readonly program: string; readonly site: string },
): void {
  rmSync(site, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) write(join(site, path), text)
  for (const { slug, markdown } of documents) write(join(site, folder, `${slug}.md`), markdown)
  const calls = typeof args === 'function' ? documents.map(({ slug }) => args(slug)) : [args]
  for (const call of calls) {
    const ran = spawnSync(program, call, { cwd: site, encoding: 'utf8', maxBuffer: 2 ** 26 })
    if (ran.status !== 0) throw new Error(`${ran.stdout}${ran.stderr}`.trim())
  }
}

/** The page of a document, as HTML; nothing where there is none. */
export function readPage({ pages }: System, site: string, slug: string): string | undefined {
  const path = [`${slug}/index.html`, `${slug}.html`]
    .map((page) => join(site, pages, page))
    .find((page) => existsSync(page))
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
