import type { Locator, Page } from 'playwright-core'

const steps = 40

/** Milliseconds from a step of a brush to the frame in which the last chart shows its answer. */
export interface BrushTimes {
  /** Seconds: tiles or pre-aggregated tables of the others come meanwhile. */
  readonly first: number
  /** In ascending order. */
  readonly steps: readonly number[]
}

/** Drags a brush over a chart; each step waits for its answers, as a hand does that follows what it sees. */
export async function brushing(page: Page, area: Locator, answers: Locator): Promise<BrushTimes> {
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  const own = await area.elementHandle()
  if (box === null || own === null) throw new Error('the chart is not on the page')
  const at = (place: number) => [box.x + box.width * place, box.y + box.height / 2] as const
  const heard = await answers.evaluateHandle(watchAnswers, own)
  await page.mouse.move(...at(0.3))
  await page.mouse.down()
  const startedAt = performance.now()
  await page.mouse.move(...at(0.32))
  await heard.evaluate(({ next }) => next(30_000))
  const first = (performance.now() - startedAt) / 1000
  // A page may keep a line open, so the network need not fall silent.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const times: number[] = []
  for (let step = 1; step <= steps; step += 1) {
    await heard.evaluate(({ forget }) => forget())
    await page.mouse.move(...at(0.32 + (0.6 * step) / steps))
    // A step within a bin changes nothing.
    const taken = await heard.evaluate(({ next }) => next(1500))
    if (taken !== null) times.push(taken)
  }
  await page.mouse.up()
  return { first, steps: times.toSorted((a, b) => a - b) }
}

/** The smallest of the times that no more than that share lies above. */
export function quantile(ordered: readonly number[], share: number): number {
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN
}

/** Hears the charts change, all but the one in use, which follows the hand by itself. */
function watchAnswers(answers: Element, own: Node) {
  const quiet = 120
  let moved = 0
  let answer: number | null = null
  let isOver = false
  let silence: ReturnType<typeof setTimeout> | undefined
  let tell: ((answer: number | null) => void) | null = null
  // The last chart may have answered before anyone asks.
  const end = () => {
    isOver = true
    tell?.(answer)
  }
  const settle = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        answer = performance.now() - moved
        clearTimeout(silence)
        silence = setTimeout(end, quiet)
      }),
    )
  addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true })
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => !own.contains(target))) settle()
  }).observe(answers, { subtree: true, childList: true, attributes: true, characterData: true })
  return {
    forget: () => {
      clearTimeout(silence)
      answer = null
      isOver = false
      tell = null
    },
    /** NULL when nothing changed for so many milliseconds. */
    next: (patience: number) =>
      new Promise<number | null>((resolve) => {
        tell = resolve
        if (isOver) resolve(answer)
        setTimeout(() => answer === null && resolve(null), patience)
      }),
  }
}
