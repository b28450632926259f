import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No rule of axe is broken by what the page shows now; the first element of each rule that is. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(await axe)
  const violations = await page.evaluate(
    'axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  )
  expect(violations).toEqual([])
}

/** Nothing is cut off at the side. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
  expect(overflow, `${page.viewportSize()?.width ?? 0} px wide`).toBeLessThanOrEqual(0)
}
