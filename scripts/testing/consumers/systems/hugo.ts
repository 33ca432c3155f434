import type { System } from '../system.ts'

export const hugo: System = {
  name: 'Hugo',
  program: 'hugo',
  files: {
    'config.toml':
      'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'layouts/_default/single.html': '<h1>{{ .Title }}</h1>\n{{ .Content }}\n',
    'layouts/_default/list.html': '{{ range .Pages }}{{ .Title }}\n{{ end }}',
  },
  documents: 'content',
  args: ['--quiet'],
  pages: 'public',
}
