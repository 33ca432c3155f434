import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Where systems have Chromium. None is downloaded. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const executablePath = places.find((place) => existsSync(place))

/** Tests that look at pages are skipped where this is false, and say so. */
export const hasChromium = executablePath !== undefined

/** A browser without a window. Who is root, as in a container, has no sandbox to put it into. */
export function openChromium() {
  return chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
}
