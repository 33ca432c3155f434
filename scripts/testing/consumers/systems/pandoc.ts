import type { System } from '../system.ts'

export const pandoc: System = {
  name: 'Pandoc',
  program: 'pandoc',
  files: {},
  documents: '.',
  args: (slug) => [
    '--standalone',
    '--from=markdown',
    '--to=html',
    `--output=${slug}.html`,
    `${slug}.md`,
  ],
  marksInTitles: 'strings of the front matter are Markdown to it',
  pages: '.',
}
