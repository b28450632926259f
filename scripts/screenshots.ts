import { join } from 'node:path'

import { launchChromium, openPage } from '../apps/explorer/e2e/support/chromium.ts'
import { npmStart, root } from '../apps/explorer/e2e/support/served.ts'

/** Takes the pictures that README and review look at: each view, wide and narrow, light and dark, vi and en. */
const views = { overview: '#/', works: '#/works' }
const shots = [
  { width: 1440, colorScheme: 'light', lang: 'vi' },
  { width: 1440, colorScheme: 'dark', lang: 'en' },
  { width: 390, colorScheme: 'light', lang: 'en' },
  { width: 390, colorScheme: 'dark', lang: 'vi' },
] as const

const served = await npmStart()
const browser = await launchChromium()
try {
  for (const [view, hash] of Object.entries(views)) {
    for (const { width, colorScheme, lang } of shots) {
      const { page, context } = await openPage(browser, `${served.url}?lang=${lang}${hash}`, {
        width,
        colorScheme,
      })
      await page
        .locator(view === 'works' ? 'a[href*="work="]' : 'figure svg')
        .first()
        .waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      const path = join(root, 'docs', 'images', `${view}-${width}-${colorScheme}-${lang}.png`)
      await page.screenshot({ path, fullPage: view === 'overview' })
      console.log(path)
      await context.close()
    }
  }
} finally {
  await browser.close()
  await served.stop()
}
