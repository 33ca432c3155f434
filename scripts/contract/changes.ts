/**
 * How dist stands to what its sources make; paths are relative to dist, sorted. What a build that
 * writes found `missing` it added, and so on.
 */
export interface BuildChanges {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  /** Written by an earlier build, and made of no source any more. */
  readonly stale: readonly string[]
}
