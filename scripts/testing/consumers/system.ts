import type { DocumentRecord } from '../../contract/record.ts'

/** A document as a publishing system is given it. */
export interface CopiedDocument {
  /** Below the folder of documents, with `/`, without extension. */
  readonly slug: string
  /** What stands in dist, unedited. */
  readonly markdown: string
  readonly title: string
  /** The text of each block. */
  readonly blocks: readonly string[]
  readonly record: DocumentRecord
}

/** A publishing system, and the least of a site that it makes pages of documents with. */
export interface System {
  readonly name: string
  /** The program that makes the site, on the path, or of the packages of this folder. */
  readonly program: string
  /** What of a site stands around the documents, by path. */
  readonly files: Readonly<Record<string, string>>
  /** The folder of a site that documents stand in. */
  readonly documents: string
  /** What the program is called with, in the folder of the site; for each document where it is a function. */
  readonly args: readonly string[] | ((slug: string) => readonly string[])
  /** Why a title with marks of Markdown or HTML is not shown as it is, whatever is written. */
  readonly marksInTitles?: string
  /** The folder of a site in which its pages are. */
  readonly pages: string
}
