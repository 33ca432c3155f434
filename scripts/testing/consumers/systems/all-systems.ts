import type { System } from '../system.ts'
import { astro } from './astro.ts'
import { docusaurus } from './docusaurus.ts'
import { eleventy } from './eleventy.ts'
import { hexo } from './hexo.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'
import { mkdocs } from './mkdocs.ts'
import { pandoc } from './pandoc.ts'
import { vitepress } from './vitepress.ts'

/** The publishing systems that copies are tried in. */
export const systems: readonly System[] = [
  ...[hugo, jekyll, eleventy, astro, vitepress, docusaurus, hexo, mkdocs, pandoc],
]
