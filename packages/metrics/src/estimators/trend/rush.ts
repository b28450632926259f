import { clopperPearson } from '../interval/clopper-pearson.ts'
import type { IntervalOptions } from '../level.ts'
import type { Interval } from '../wilson.ts'
import { requireCount } from '../require-count.ts'
import { requireWhole } from './require-whole.ts'

/** What happened on the days with so many days left to the deadline (0: the day itself). */
export interface DeadlineDay {
  readonly daysLeft: number
  readonly completed: number
  /** Works open that day, added up over the days of the row: the exposure. */
  readonly openDays: number
}

export interface RushOptions extends IntervalOptions {
  /** Length of a window in days; 14 by default. */
  readonly window?: number
}

export interface RushWindow {
  /** Days left at the end and the start of the window: 0 to 13, 14 to 27, … */
  readonly from: number
  readonly to: number
  readonly completed: number
  readonly openDays: number
  /** Completions per open work and day; NULL without exposure. */
  readonly hazard: number | null
}

export interface Rush extends Interval {
  /** Windows counted back from the deadline, the last one first. */
  readonly windows: readonly RushWindow[]
  /** Hazard of the last window over that of all before it; NULL when that is 0 or there is no exposure. */
  readonly ratio: number | null
}

/**
 * Is there a rush before the deadline? Completions per open work and day in windows of days left, and the rate
 * ratio of the last window with exact limits: given all completions, those of the last window are binomial
 * (Clopper-Pearson limits of their share, turned into a ratio). An upper limit of NULL has no bound.
 * Days after the deadline (daysLeft < 0) are left out.
 * Przyborowski & Wilenski (1940), Biometrika 31:313; as R's poisson.test.
 * @throws MetricError on a negative count, a window below 1 day, or a level outside 0 to 1.
 */
export function rush(days: readonly DeadlineDay[], { window = 14, level = 0.95 }: RushOptions = {}): Rush {
  requireWhole(window, 'days of a window', 1)
  const sums: { completed: number; openDays: number }[] = []
  for (const { daysLeft, completed, openDays } of days) {
    if (daysLeft < 0) continue
    const index = Math.floor(requireCount(daysLeft, 'days left') / window)
    while (sums.length <= index) sums.push({ completed: 0, openDays: 0 })
    const sum = sums[index]
    if (sum === undefined) continue
    sum.completed += requireCount(completed, 'works completed')
    sum.openDays += requireCount(openDays, 'open work-days')
  }
  const windows = sums.map((sum, index) => ({
    from: index * window,
    to: (index + 1) * window - 1,
    ...sum,
    hazard: sum.openDays === 0 ? null : sum.completed / sum.openDays,
  }))
  const [last = { completed: 0, openDays: 0 }, ...earlier] = sums
  const before = earlier.reduce(
    (all, { completed, openDays }) => ({
      completed: all.completed + completed,
      openDays: all.openDays + openDays,
    }),
    { completed: 0, openDays: 0 },
  )
  return { windows, ...rateRatio(last, before, level) }
}

type Exposed = Pick<RushWindow, 'completed' | 'openDays'>

function rateRatio(last: Exposed, before: Exposed, level: number) {
  const share = clopperPearson(last.completed, last.completed + before.completed, { level })
  if (last.openDays === 0 || before.openDays === 0) return { ratio: null, lower: null, upper: null }
  const exposure = before.openDays / last.openDays
  const odds = (p: number | null) => (p === null || p === 1 ? null : (p / (1 - p)) * exposure)
  return {
    ratio: before.completed === 0 ? null : (last.completed / before.completed) * exposure,
    lower: odds(share.lower),
    upper: odds(share.upper),
  }
}
