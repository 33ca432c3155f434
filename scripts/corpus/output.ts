/** A file for dist: its path there, with `/`, and all of its text. */
export interface Output {
  readonly path: string
  readonly text: string
}
