import type { Browser, CDPSession, Page } from 'playwright-core'
import { openPage } from '../../apps/explorer/e2e/support/chromium.ts'

/** A page on a device that is so many times as slow as this machine. */
export interface SlowedPage {
  readonly page: Page
  readonly session: CDPSession
  readonly close: () => Promise<void>
}

export async function slowedPage(browser: Browser, url: string, rate: number): Promise<SlowedPage> {
  const { page, context } = await openPage(browser, 'about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  // tsx names the functions it compiles, with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(markFirstChart)
  await page.addInitScript(noteTasks)
  await page.goto(url)
  // Asked without a selector of Playwright's, whose script would be the longest task of a slowed page.
  const expression = `(async () => {
    while (document.querySelector('main h1') === null) await new Promise(requestAnimationFrame)
  })()`
  await session.send('Runtime.evaluate', { expression, awaitPromise: true })
  return { page, session, close: () => context.close() }
}

/** Milliseconds in which the page sorts 200,000 numbers, least of five: how fast the machine is, whatever the explorer does. */
export async function sorting(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = Array.from({ length: 5 }, () => {
      const numbers = Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 200_003)
      const startedAt = performance.now()
      numbers.sort((a, b) => a - b)
      return performance.now() - startedAt
    })
    return Math.min(...times)
  })
}

/** Milliseconds of the longest task since the page was opened. */
export async function longestTask({ page, session }: SlowedPage): Promise<number> {
  await page.waitForLoadState('networkidle', { timeout: 20_000 }).catch(() => undefined)
  await page.waitForTimeout(1500)
  const expression = 'Math.max(0, ...globalThis.tasks)'
  const { result } = await session.send('Runtime.evaluate', { expression })
  return Number(result.value)
}

/** From the first moment on: the browser keeps only so many for who asks later. */
function noteTasks(): void {
  const tasks: number[] = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    { type: 'longtask', buffered: true },
  )
  Object.assign(globalThis, { tasks })
}

/** Bytes of JavaScript, as they came over the wire, until the first chart stood on the page. */
export async function scriptBytes(page: Page): Promise<number> {
  await page.locator('figure svg').first().waitFor()
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        ({ startTime }) =>
          startTime < (performance.getEntriesByName('first chart')[0]?.startTime ?? Infinity),
      )
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
}

function markFirstChart(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('figure svg.plot, figure .chart svg') === null) return
    performance.mark('first chart')
    observer.disconnect()
  })
  observer.observe(document, { subtree: true, childList: true })
}

/**
 * Milliseconds from a click on each view to the frame that shows all of it that is in the window: heading, rows and
 * charts. Its code and its data have been there before.
 */
export async function warmSwitches(page: Page): Promise<ReadonlyMap<string, number>> {
  const links = page.getByRole('navigation').getByRole('link')
  const names = await links.allInnerTexts()
  const times = new Map<string, number>()
  for (const isWarm of [false, true]) {
    for (const name of [...names.slice(1), ...names.slice(0, 1)]) {
      const taken = await links.getByText(name, { exact: true }).evaluate(switchTo)
      if (isWarm) times.set(name, taken)
      await page.waitForLoadState('networkidle', { timeout: 60_000 }).catch(() => undefined)
      await page.waitForTimeout(1000)
    }
  }
  return times
}

export async function switchTo(link: HTMLElement | SVGElement): Promise<number> {
  // Views that were left stay in the page, hidden.
  const shownHeading = () =>
    [...document.querySelectorAll('main h1')].find((heading) => heading.checkVisibility())
  const before = shownHeading()
  const isInWindow = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return element.checkVisibility() && top < innerHeight && bottom > 0
  }
  const isShown = () => {
    const heading = shownHeading()
    if (heading === undefined || heading === before) return false
    return ![...document.querySelectorAll('main :is(.chart:empty, [aria-busy=true])')].some(isInWindow)
  }
  const startedAt = performance.now()
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  do await new Promise(requestAnimationFrame)
  while (!isShown() && performance.now() - startedAt < 60_000)
  // The task after the frame, when it has been drawn.
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - startedAt
}

/** Share of the frames that came late while the list of works is scrolled, 0 to 1. */
export async function lateFrames(page: Page): Promise<number> {
  await page.locator('[aria-rowindex="5"] a').waitFor({ timeout: 60_000 })
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const frames: number[] = []
        const step = (time: number) => {
          frames.push(time)
          if (frames.length <= 300) {
            scrollBy({ top: 40, behavior: 'instant' })
            requestAnimationFrame(step)
          } else {
            const late = frames.filter((at, i) => i > 0 && at - (frames[i - 1] ?? 0) > 17)
            resolve(late.length / 300)
          }
        }
        requestAnimationFrame(step)
      }),
  )
}

/** Bytes in use after a collection, once so many interactions were made: views, a brush, a search. */
export async function heapOver(
  { page, session }: SlowedPage,
  counts: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const links = page.getByRole('navigation').getByRole('link')
  const names = await links.allInnerTexts()
  const sizes = new Map<number, number>()
  for (let done = 1; done <= Math.max(...counts); done += 1) {
    const name = names[done % names.length] ?? ''
    await links.getByText(name, { exact: true }).dispatchEvent('click')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.mouse.wheel(0, done % 2 === 0 ? 400 : -400)
    const search = page.getByRole('main').getByRole('searchbox')
    if ((await search.count()) > 0) await search.first().fill(done % 3 === 0 ? '' : `cong ${done % 7}`)
    if (!counts.includes(done)) continue
    await page.waitForTimeout(1000)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    sizes.set(done, usedSize)
  }
  return sizes
}
