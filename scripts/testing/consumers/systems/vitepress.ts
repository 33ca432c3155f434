import type { System } from '../system.ts'

export const vitepress: System = {
  name: 'VitePress',
  program: 'vitepress',
  files: { 'index.md': 'Home.\n' },
  documents: '.',
  args: ['build'],
  marksInTitles: 'its title is no heading, but the <title> of a page, without marks of Markdown',
  pages: '.vitepress/dist',
}
