import { scriptPath, stylePath } from './page.ts'
import published from './published.json' with { type: 'json' }

/** The files that all pages share. */
export const assets: readonly { readonly path: string; readonly text: string }[] = [
  { path: stylePath, text: published.style },
  { path: scriptPath, text: published.script },
]
