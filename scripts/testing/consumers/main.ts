import { join } from 'node:path'
import { buildSite, findProgram, readPage } from './build-site.ts'
import { missingTexts } from './missing-texts.ts'
import { copyNastyPages, readDocuments } from './read-documents.ts'
import type { CopiedDocument, System } from './system.ts'
import { systems } from './systems/all-systems.ts'
import { notInSqlite } from './try-sqlite.ts'

const [root = '.', ...names] = process.argv.slice(2)
const folder = join(root, 'scripts/testing/consumers')
const documents = [...readDocuments(join(root, 'dist')), ...(await copyNastyPages())]
let failed = 0

for (const system of systems) {
  if (isAsked(system.name)) trySystem(system)
}
if (isAsked('SQLite')) trySqlite()
process.exitCode = failed > 0 ? 1 : 0

function isAsked(name: string): boolean {
  return names.length === 0 || names.includes(name.toLowerCase())
}

/** Loads all documents into a database, and says what its full-text search does not find. */
function trySqlite(): void {
  const program = findProgram({ program: 'sqlite3' }, folder)
  if (program === undefined) {
    say('SQLite: skipped, since there is no “sqlite3” here')
    return
  }
  const missing = notInSqlite(documents, { program, folder, site: join(folder, '.sites/sqlite') })
  if (missing.length > 0) failed++
  say(
    missing.length === 0
      ? `SQLite: ${documents.length} documents, all titles and blocks found`
      : `SQLite: not found are\n  ${missing.join('\n  ')}`,
  )
}

/** Builds a site of all documents, and says what is not shown by its pages. */
function trySystem(system: System): void {
  const program = findProgram(system, folder)
  if (program === undefined) {
    say(`${system.name}: skipped, since there is no “${system.program}” here`)
    return
  }
  const site = join(folder, '.sites', system.program)
  try {
    buildSite(system, documents, { program, site })
  } catch (error) {
    failed++
    say(`${system.name}: the build failed\n${String(error).slice(0, 2000)}`)
    return
  }
  const missing = documents.flatMap((document) => missingIn(system, site, document))
  if (missing.length > 0) failed++
  const { marksInTitles } = system
  const except =
    marksInTitles === undefined ? '' : `; titles with marks not, since ${marksInTitles}`
  say(
    missing.length === 0
      ? `${system.name}: ${documents.length} documents, all titles and blocks shown${except}`
      : `${system.name}: not shown are\n  ${missing.join('\n  ')}`,
  )
}

function missingIn(system: System, site: string, document: CopiedDocument): string[] {
  const page = readPage(system, site, document.slug)
  if (page === undefined) return [`${document.slug}: no page`]
  return missingTexts(document, page, system).map(
    (text) => `${document.slug}: ${JSON.stringify(text.slice(0, 100))}`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
