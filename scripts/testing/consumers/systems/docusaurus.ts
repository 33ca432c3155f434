import type { System } from '../system.ts'

export const docusaurus: System = {
  name: 'Docusaurus',
  program: 'docusaurus',
  files: {
    'package.json': '{ "private": true }\n',
    'docusaurus.config.js': `module.exports = {
  title: 'Copies', url: 'https://example.com', baseUrl: '/', onBrokenLinks: 'ignore',
  markdown: { emoji: false },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
}
`,
    'docs/index.md': 'Home.\n',
  },
  documents: 'docs',
  args: ['build'],
  pages: 'build',
}
