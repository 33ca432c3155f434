#!/usr/bin/env node
// Makes `published.json` of the style and the script of the pages, so that the program holds them as text.
// `npm run contract` writes it; a test holds it to what this makes.
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const client = fileURLToPath(new URL('client/', import.meta.url))

/** The shared files of the pages, small. @returns {Promise<{ style: string, script: string }>} */
export async function publishAssets() {
  const [style, script] = await Promise.all(['page.css', 'page.ts'].map(bundle))
  return { style: style ?? '', script: script ?? '' }
}

/** @param {string} name */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [client + name],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome125', 'firefox125', 'safari17.5'],
    write: false,
  })
  return outputFiles[0]?.text
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = fileURLToPath(new URL('published.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify(await publishAssets(), null, 2)}\n`)
}
