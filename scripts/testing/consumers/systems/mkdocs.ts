import type { System } from '../system.ts'

export const mkdocs: System = {
  name: 'MkDocs',
  program: 'mkdocs',
  files: {
    'mkdocs.yml': 'site_name: Copies\nsite_url: https://example.com/\nuse_directory_urls: false\n',
    'docs/index.md': 'Home.\n',
  },
  documents: 'docs',
  args: ['build', '--quiet'],
  marksInTitles: 'its theme does not escape a title',
  pages: 'site',
}
