import type { System } from '../system.ts'

export const jekyll: System = {
  name: 'Jekyll',
  program: 'jekyll',
  files: {
    '_config.yml': 'defaults:\n  - scope: { path: "" }\n    values: { layout: page }\n',
    '_layouts/page.html': '<h1>{{ page.title | xml_escape }}</h1>\n{{ content }}\n',
  },
  documents: '.',
  args: ['build', '--quiet'],
  pages: '_site',
}
