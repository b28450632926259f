import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'

import { type Device, launchChromium, openPage } from './chromium.ts'
import type { Served } from './served.ts'

/** Opens a view, lets `look` look at it, and checks that nothing went wrong and nothing was asked of others meanwhile. */
export type Visit = (path: string, look: (page: Page) => Promise<void>, device?: Device) => Promise<void>

/** Visits to what `start` serves to the tests of a file; to the bundled campaign unless told. */
export function visitor(start?: () => Promise<Served>): Visit {
  let browser: Browser
  let served: Served | undefined

  beforeAll(async () => {
    served = await start?.()
    browser = await launchChromium()
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await served?.stop()
  })

  return async (path, look, device = {}) => {
    const url = new URL(path, served?.url ?? inject('explorerUrl')).href
    const { page, context, errors, foreignRequests } = await openPage(browser, url, device)
    try {
      await look(page)
      expect(errors).toEqual([])
      expect(foreignRequests).toEqual([])
    } finally {
      await context.close()
    }
  }
}
