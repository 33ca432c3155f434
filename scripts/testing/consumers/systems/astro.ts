import type { System } from '../system.ts'

export const astro: System = {
  name: 'Astro',
  program: 'astro',
  files: {
    'package.json': '{ "type": "module" }\n',
    'src/content.config.ts': `import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'
const schema = z.object({ title: z.string(), lang: z.string().optional() })
export const collections = {
  copies: defineCollection({ loader: glob({ pattern: '**/*.md', base: './copies' }), schema }),
}
`,
    'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('copies')).map((copy) => ({ params: { id: copy.id }, props: { copy } }))
}
const { copy } = Astro.props
const { Content } = await render(copy)
---
<h1>{copy.data.title}</h1>
<Content />
`,
  },
  documents: 'copies',
  args: ['build', '--silent'],
  pages: 'dist',
}
