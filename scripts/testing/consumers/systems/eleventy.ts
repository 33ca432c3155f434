import type { System } from '../system.ts'

export const eleventy: System = {
  name: 'Eleventy',
  program: 'eleventy',
  files: {
    '_includes/page.njk': '<h1>{{ title }}</h1>\n{{ content | safe }}\n',
    'documents/documents.json': '{ "layout": "page.njk" }\n',
  },
  documents: 'documents',
  args: ['--quiet'],
  pages: '_site/documents',
}
