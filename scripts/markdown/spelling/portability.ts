/**
 * Whom a copy is spelled for, the narrowest first, each with all of those before it:
 * - `commonmark`: what reads CommonMark, and tables, notes, strikethrough and tasks as GitHub does;
 * - `gfm`: what reads all of GitHub Flavored Markdown;
 * - `everywhere`: each Markdown renderer and publishing system whose reading is known.
 */
export const portabilities = ['commonmark', 'gfm', 'everywhere'] as const

export type Portability = (typeof portabilities)[number]

/** Whether a spelling that is needed for `need` is written for `wanted`. */
export function isWanted(need: Portability, wanted: Portability): boolean {
  return portabilities.indexOf(need) <= portabilities.indexOf(wanted)
}
