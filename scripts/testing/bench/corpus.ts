import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Article, markdownArticle, plainArticle } from './articles.ts'

export type Kind = 'txt' | 'md'

/** A folder of texts that are the same wherever and whenever they are made. */
export interface Corpus {
  readonly kind: Kind
  readonly folder: string
  /** Relative to it. */
  readonly paths: readonly string[]
}

const articles: Readonly<Record<Kind, Article>> = { txt: plainArticle, md: markdownArticle }
const filesInFolder = 250

/** Writes so many texts, of about so many characters, to `folder`, in place of what is there. */
export function writeCorpus(folder: string, kind: Kind, documents: number, size?: number): Corpus {
  rmSync(folder, { recursive: true, force: true })
  const paths = Array.from({ length: documents }, (_, index) => {
    const part = String(Math.floor(index / filesInFolder)).padStart(4, '0')
    return `part-${part}/article-${String(index).padStart(6, '0')}.${kind}`
  })
  for (const [index, path] of paths.entries()) writeText(folder, path, articles[kind](index, size))
  return { kind, folder, paths }
}

/** Writes one text of about so many characters. */
export function writeLongText(folder: string, kind: Kind, size: number): Corpus {
  rmSync(folder, { recursive: true, force: true })
  const path = `long.${kind}`
  writeText(folder, path, articles[kind](1, size))
  return { kind, folder, paths: [path] }
}

function writeText(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
