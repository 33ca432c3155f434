/**
 * How sure a phrase is as a block of its own:
 * - `anywhere`: it interrupts the text wherever it stands, and is said of the page alone;
 * - `edges`: an order or a notice that no author writes as a title or as a last paragraph;
 * - `tail`: a heading of what follows, so that it is empty where nothing follows;
 * - `after-prose`: an everyday word, sure only as the last block behind a finished sentence;
 * - `in-company`: a name or section that goes only with surer phrases beside it.
 */
export type Standing = 'anywhere' | 'edges' | 'tail' | 'after-prose' | 'in-company'

/** Phrases of one kind and standing, by language; `any` holds what many languages write alike. */
export interface FurnitureGroup {
  readonly kind: string
  readonly standing: Standing
  /** Whether a number may stand before or behind: “12 comments”, “Share (3)”. */
  readonly counted?: boolean
  readonly phrases: Readonly<Record<string, readonly string[]>>
}
