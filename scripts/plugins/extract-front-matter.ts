import type { VFile } from 'vfile'
import { splitFrontMatter } from '../source/split-front-matter.ts'
import { report } from './report.ts'

/** Reads the front matter, and reports what is wrong with it. Changes nothing. */
export function extractFrontMatter(file: VFile): void {
  const frontMatter = splitFrontMatter(String(file))
  for (const { start, end, ...problem } of frontMatter.problems) {
    report(file, { ...problem, range: { start, end } })
  }
  file.data.frontMatter = frontMatter
}
