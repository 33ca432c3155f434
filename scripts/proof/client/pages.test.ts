import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveProof } from '../../corpus/testing/served-proof.ts'
import { Workspace } from '../../corpus/testing/workspace.ts'
import { hasChromium, openChromium } from '../../testing/chromium.js'
import { attacks } from '../testing/attacks.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const article = 'web/khojaly-commemoration.txt.html'

/** Opens a page of the proof; what it asks of the network, and what its browser complains of, is noted. */
interface Opened {
  readonly page: Page
  readonly requests: string[]
  readonly complaints: string[]
}

describe.skipIf(!hasChromium)('the pages in Chromium', () => {
  const workspace = new Workspace()
  let browser: Browser

  beforeAll(async () => {
    workspace.run(['proof', '--out', 'own', '--sources', `${root}sources`, '--dist', `${root}dist`])
    workspace.setSources(attacks)
    workspace.run()
    workspace.run(['proof'])
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    workspace.remove()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    await page.goto(pathToFileURL(workspace.path(path)).href)
    return { page, requests, complaints }
  }

  /** Nothing of a page is cut off at its side. */
  async function expectNoSideways(page: Page): Promise<void> {
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: innerWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(width)
  }

  const titles = (page: Page) => page.locator('.documents tbody th a').allTextContents()

  it('has an index that can be sorted and searched', async () => {
    const { page, complaints } = await open('own/index.html')
    const all = await titles(page)
    expect(all).toHaveLength(15)
    await page.getByRole('button', { name: 'Words' }).click()
    expect((await titles(page))[0]).toMatch(/^Khojaly/)
    expect(await page.locator('[aria-sort]').textContent()).toContain('Words')
    await page.getByRole('button', { name: 'Words' }).click()
    expect((await titles(page)).at(-1)).toMatch(/^Khojaly/)
    await page.getByRole('button', { name: 'Document' }).click()
    expect((await titles(page)).toSorted(new Intl.Collator('en').compare)).toEqual(
      await titles(page),
    )
    await page.getByLabel('Search').fill('harbour mail')
    expect(await titles(page)).toHaveLength(2)
    expect(await page.locator('output').textContent()).toBe('2 of 15')
    await page.getByLabel('Search').fill('')
    await page.getByLabel('Show').selectOption('with warnings')
    expect(await titles(page)).toHaveLength(3)
    await page
      .getByRole('link', { name: /^Khojaly/ })
      .last()
      .click()
    expect(await page.title()).toContain('Khojaly')
    expect(complaints).toEqual([])
  })

  it('shows what was removed, struck out, and the hole that a link left', async () => {
    const { page, complaints } = await open(`own/${article}`)
    const removed = page.locator('del.removal')
    expect(await removed.allTextContents()).toEqual(['Related posts', 'Leave a Comment'])
    const line = await removed.first().evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    expect(line).toBe('line-through')
    const moved = page.locator('mark.moved')
    expect(await moved.textContent()).toMatch(/^Khojaly, twenty-six years on/)
    expect(await page.locator('a.to').textContent()).toBe('→ title')
    const warning = page.locator('.margin .message.warning')
    expect(await warning.textContent()).toContain('a link was probably lost in extraction')
    expect(await page.locator('mark.warning').textContent()).toBe('( ')
    // Both stand beside the paragraph that they are about.
    const row = page.locator('tr', { has: page.locator('mark.warning') }).last()
    expect(await row.textContent()).toContain('Justice for Khojaly')
    expect(await row.locator('.message.warning').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('puts source and copy level', async () => {
    const { page } = await open(`own/${article}`)
    const rows = await page.locator('.galley > table > tbody > tr').evaluateAll((all) =>
      all.map((row) => {
        const line = (selector: string) => {
          const cell = row.querySelector(selector)
          if (cell === null || cell.textContent === '') return undefined
          const range = document.createRange()
          range.selectNodeContents(cell)
          const [first] = [...range.getClientRects()].filter(({ width }) => width > 0)
          return first && { top: first.top, bottom: first.bottom }
        }
        return { source: line('.raw > div'), copy: line('.copy .rendered, .copy .gone') }
      }),
    )
    expect(rows.length).toBeGreaterThan(12)
    for (const { source, copy } of rows) {
      if (source === undefined || copy === undefined) continue
      expect(source.top).toBeLessThan(copy.bottom)
      expect(copy.top).toBeLessThan(source.bottom)
    }
  })

  it('shows white space on demand', async () => {
    const { page } = await open('own/mail/harbour-survey.txt.html')
    const blank = page.locator('.ws').first()
    expect(await blank.isVisible()).toBe(false)
    await page.getByLabel(/white space/).check()
    expect(await blank.isVisible()).toBe(true)
    expect(await page.locator('.ws').allTextContents()).toContain('⏎→·')
    await blank.click()
    expect(await page.locator('.note:popover-open').textContent()).toContain('white space')
  })

  it('tells why, by pointer, key and tap, and leads to the documentation', async () => {
    const { page, requests } = await open(`own/${article}`)
    const note = page.locator('.note:popover-open')
    await page.locator('del.removal').first().hover()
    expect(await note.textContent()).toContain('Removes the share bars')
    await page.mouse.move(0, 0)
    await expect.poll(() => note.count()).toBe(0)
    await page.locator('del.removal + .why').first().focus()
    await page.keyboard.press('Enter')
    expect(await note.textContent()).toContain('remove-page-furniture')
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    await page.locator('del.removal').first().click()
    await page.mouse.move(0, 0)
    await note.getByRole('link').click()
    expect(page.url()).toMatch(/own\/rules\.html#remove-page-furniture$/)
    expect(await page.locator('dt:target + dd').textContent()).toContain('share bars')
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  })

  it('shows the Markdown of each block beside it', async () => {
    const { page } = await open('own/mail/minutes-of-the-spring-meeting.txt.html')
    expect(await page.locator('.printed').first().isVisible()).toBe(false)
    await page.getByLabel('Markdown').check()
    expect(await page.locator('.rendered').first().isVisible()).toBe(false)
    const markdown = readFileSync(`${root}dist/mail/minutes-of-the-spring-meeting.md`, 'utf8')
    const blocks = await page.locator('.printed').allTextContents()
    expect(`${blocks.join('\n\n')}\n`).toBe(markdown)
    const heading = page.locator('tr', {
      has: page.locator('.printed', { hasText: '## What was decided' }),
    })
    expect(await heading.locator('.raw').textContent()).toContain('What was decided')
  })

  it('leads from the metadata to the words that it was read from', async () => {
    const { page } = await open(`own/${article}`)
    const row = page.locator('#meta-description')
    expect(await row.textContent()).toContain('read from line 3')
    await row.getByRole('link').click()
    expect(page.url()).toMatch(/#read-description$/)
    expect(await page.locator('.at:target + mark').textContent()).toMatch(/^Azerbaijan has marked/)
  })

  it('is read from right to left where the text is', async () => {
    const { page } = await open('own/world/librarian-of-haifa.txt.html')
    const direction = (selector: string) =>
      page
        .locator(selector)
        .nth(1)
        .evaluate((cell) => getComputedStyle(cell).direction)
    expect(await direction('.raw > div')).toBe('rtl')
    expect(await direction('.rendered p')).toBe('rtl')
    expect(await page.locator('.rendered').first().getAttribute('lang')).toBe('ar')
    expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
  })

  it('keeps its languages for the fonts to be chosen by', async () => {
    const { page } = await open('own/world/tea-mountain.txt.html')
    expect(await page.locator('.raw > div').first().getAttribute('lang')).toBe('zh')
  })

  it('is dark where the reader has it so', async () => {
    const background = (page: Page) =>
      page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    const light = await open(`own/${article}`)
    const dark = await open(`own/${article}`, { colorScheme: 'dark' })
    expect(await background(light.page)).toBe('rgb(252, 251, 248)')
    expect(await background(dark.page)).toBe('rgb(25, 24, 22)')
  })

  it.each([
    ['index.html'],
    [article],
    ['mail/minutes-of-the-spring-meeting.txt.html'],
    ['posts/tide-tables.md.html'],
    ['world/librarian-of-haifa.txt.html'],
    ['archive/harbour-accounts.txt.html'],
    ['rules.html'],
    ['../proof/attack.txt.html'],
    ['../proof/attacks.md.html'],
    ['../proof/broken.md.html'],
  ])('fits on a phone: %s', async (path) => {
    const { page } = await open(`own/${path}`, { viewport: { width: 360, height: 740 } })
    await expectNoSideways(page)
    if (path !== article) return
    const [source, copy] = await Promise.all(
      ['.raw', '.copy'].map((cell) => page.locator(`tbody > tr > ${cell}`).nth(1).boundingBox()),
    )
    // The copy below its source, each as wide as the screen.
    expect(copy?.y).toBeGreaterThanOrEqual((source?.y ?? 0) + (source?.height ?? 0) - 1)
    expect(copy?.width).toBeGreaterThan(320)
    await page.getByLabel(/white space/).check()
    await page.getByLabel('Markdown').check()
    await expectNoSideways(page)
  })

  it('can be read with scripts off, with notes, white space and Markdown', async () => {
    const { page } = await open(`own/${article}`, { javaScriptEnabled: false })
    await page.locator('del.removal + .why').first().click()
    expect(await page.locator('#why-3').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByLabel(/white space/).check()
    expect(await page.locator('.ws').first().isVisible()).toBe(true)
    await page.getByLabel('Markdown').check()
    expect(await page.locator('.printed').first().isVisible()).toBe(true)
    const index = await open('own/index.html', { javaScriptEnabled: false })
    expect(await titles(index.page)).toHaveLength(15)
  })

  it.each(['light', 'dark'] as const)(
    'has nothing that axe would complain of: %s',
    async (colorScheme) => {
      for (const path of [
        ...['own/index.html', `own/${article}`, 'own/web/2018-06-14-night-train.txt.html'],
        ...['own/mail/minutes-of-the-spring-meeting.txt.html', 'own/posts/tide-tables.md.html'],
        ...['own/world/librarian-of-haifa.txt.html', 'own/archive/harbour-accounts.txt.html'],
        ...[
          'own/rules.html',
          'proof/attack.txt.html',
          'proof/attacks.md.html',
          'proof/broken.md.html',
        ],
      ]) {
        const { page } = await open(path, { colorScheme })
        const box = page.getByRole('checkbox', { name: /white space/ })
        if ((await box.count()) > 0) await box.check()
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { violations, passes } = await (globalThis as unknown as AxeWindow).axe.run()
          if (passes.length < 10) return ['axe looked at nothing']
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
          )
        })
        expect([path, ...found]).toEqual([path])
      }
    },
    240_000,
  )

  it.each(Object.keys(attacks))('shows what %s plants, and runs none of it', async (source) => {
    const { page, requests, complaints } = await open(`proof/${source}.html`)
    expect(await page.title()).not.toBe('owned')
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    const planted = await page.evaluate(() => ({
      scripts: document.scripts.length,
      images: document.images.length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
      ).length,
      links: [...document.querySelectorAll('a')].map((link) => link.href),
      text: document.body.innerText,
    }))
    expect(planted).toMatchObject({ scripts: 1, images: 0, handlers: 0 })
    expect(planted.links.filter((link) => !/^(?:file|https?|mailto):|^$/.test(link))).toEqual([])
    expect(planted.text).toContain('<script>document.title')
    // What would turn the direction of writing stands there by its name.
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    if (attacks[source]?.includes('\u202e')) expect(planted.text).toContain('RLO')
  })

  it('runs no script that got into a page nonetheless', async () => {
    const path = workspace.path('proof/attack.txt.html')
    const forged = readFileSync(path, 'utf8').replace(
      '<main>',
      `<main><script>document.title = 'owned'</script><img src="x" onerror="document.title = 'owned'"><p id="styled" style="color: red"></p>`,
    )
    workspace.write('proof/forged.html', forged)
    const { page, complaints } = await open('proof/forged.html')
    expect(await page.title()).not.toBe('owned')
    expect(
      complaints.filter((text) => text.includes('Content Security Policy')).length,
    ).toBeGreaterThan(2)
  })

  it('is loaded anew, where it is served, when a source changes', async () => {
    const own = new Workspace()
    own.setSources({ 'alpha.txt': 'Alpha of the harbour\n\nBravo charlie.\n' })
    const served = await serveProof(own.folder, '--watch')
    try {
      const page = await (await browser.newContext()).newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(served.address)
      const text = page.locator('.rendered p').last()
      await page.getByRole('link', { name: 'alpha.txt' }).first().click()
      await expect.poll(() => text.textContent()).toBe('Bravo charlie.')
      own.write('sources/alpha.txt', 'Alpha of the harbour\n\nDelta <script>echo.\n')
      await expect.poll(() => text.textContent()).toBe('Delta <script>echo.')
      own.write('sources/alpha.txt', '---\ntitle: {\n---\n\nFoxtrot.\n')
      await expect.poll(() => page.locator('header .message').textContent()).toContain('errors')
      expect(complaints).toEqual([])
    } finally {
      await served.stop()
      own.remove()
    }
  })

  it('prints on paper in light colours, with its marks and without its buttons', async () => {
    const { page } = await open(`own/${article}`, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const looks = await page.evaluate(() => ({
      ink: getComputedStyle(document.body).color,
      button: getComputedStyle(document.querySelector('.why') ?? document.body).display,
      controls: getComputedStyle(document.querySelector('.controls') ?? document.body).display,
    }))
    expect(looks).toEqual({ ink: 'rgb(34, 32, 28)', button: 'none', controls: 'none' })
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  })
})

interface AxeWindow {
  readonly axe: {
    readonly run: () => Promise<{
      readonly passes: readonly unknown[]
      readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
    }>
  }
}
