import type { System } from '../system.ts'

export const hexo: System = {
  name: 'Hexo',
  program: 'hexo',
  files: {
    'package.json':
      '{ "hexo": { "version": "7.0.0" }, "dependencies": { "hexo": "*", "hexo-renderer-marked": "*", "hexo-renderer-ejs": "*" } }\n',
    '_config.yml': 'url: https://example.com\ntheme: plain\n',
    'themes/plain/layout/page.ejs': '<h1><%= page.title %></h1>\n<%- page.content %>\n',
    'themes/plain/layout/index.ejs': 'Home.\n',
  },
  documents: 'source',
  args: ['generate', '--silent'],
  pages: 'public',
}
