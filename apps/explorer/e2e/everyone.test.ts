import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { views } from '../src/view/registry.ts'
import { expectAccessible, expectFits } from './support/accessible.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

/** Shows a view with all that it brings later. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Every view as it opens, and states of views that look different. */
const states = [
  ...views.map(({ id }) => `#/${id}`),
  '?lang=en#/explore?tier=city&due=2024-01-01..',
  '?lang=en#/works?by=category&across=status&cell=rate',
  '#/works?work=TP-001',
  '?lang=en#/data?part=dictionary',
  '?lang=en#/units?peers=all',
  '?lang=en#/audit?figure=2',
  '#/works?by=unit',
]

describe('everyone can use', () => {
  it.each(states)('"%s": by keyboard, on every width, by day and by night', async (path) => {
    await visit(path, async (page) => {
      await settled(page)
      await expectAccessible(page)
      expect(await lostStops(page, 40)).toEqual([])
      for (const width of [2560, 768, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await expectFits(page)
      }
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page)
    })
  })

  it('a finger: nothing to press is smaller than 24 pixels, and main actions have 44', async () => {
    for (const path of ['', '#/units'])
      await visit(
        path,
        async (page) => {
          await settled(page)
          const heights = (selector: string) =>
            page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
          const seen = (await heights('button:visible, summary:visible, select:visible')).filter(
            (tall) => tall > 0,
          )
          expect(Math.min(...seen)).toBeGreaterThanOrEqual(24)
          expect(Math.min(...(await heights('header :is(.open, .find)')))).toBeGreaterThanOrEqual(44)
        },
        { width: 390, isTouched: true },
      )
  })

  it('the palette, and the page where more contrast is asked for', async () => {
    await visit('', async (page) => {
      await settled(page)
      await page.emulateMedia({ contrast: 'more' })
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
      await expectAccessible(page)
      await page.emulateMedia({ contrast: 'no-preference' })
      await page.getByRole('button', { name: 'Tương phản cao' }).click()
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
      expect(page.url()).toContain('contrast=more')
      await page.keyboard.press('Control+k')
      await page.getByRole('option').first().waitFor()
      await expectAccessible(page)
    })
  })
})

/** Presses Tab so often, or until the page is left, and tells the stops that no reader sees or gets away from. */
async function lostStops(page: Page, most: number): Promise<string[]> {
  const lost: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const page = globalThis as unknown as { vedichStop?: Element }
      const isStuck = page.vedichStop === element
      page.vedichStop = element
      // A link that stands for its whole row is marked around the row.
      const isSeen = [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      })
      return {
        isLost: isStuck || !(isSeen || element.tagName === 'IFRAME'),
        html: element.outerHTML.slice(0, 160),
      }
    })
    if (stop === null) break
    if (stop.isLost) lost.push(stop.html)
  }
  return lost
}
