// Takes the picture of the README: a page of the proof of the sources of this repository. `npm run picture`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openChromium } from './chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'picture-'))
const browser = await openChromium()
try {
  const args = [`${root}scripts/run.js`, 'proof', '--quiet', '--out', folder]
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const page = await browser.newPage({ viewport: { width: 1180, height: 1000 } })
  await page.goto(pathToFileURL(`${folder}/web/2018-06-14-night-train.txt.html`).href)
  // As WebP, for which Playwright has no option.
  const session = await page.context().newCDPSession(page)
  const options = { format: /** @type {const} */ ('webp'), quality: 90 }
  const { data } = await session.send('Page.captureScreenshot', options)
  writeFileSync(`${root}.github/proof.webp`, Buffer.from(data, 'base64'))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
