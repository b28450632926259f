import type { IntervalOptions } from '../level.ts'
import { newcombe } from '../newcombe.ts'

/** Counts of one period or tier; NULL when missing. */
export interface Counts {
  readonly x: number | null
  readonly n: number | null
}

export interface RateChange {
  /** x / n of each side, 0 to 1; NULL when there is nothing to divide by. */
  readonly before: number | null
  readonly after: number | null
  /** after - before, -1 to 1 (0.05 is five percentage points), with Newcombe's interval. */
  readonly points: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** (after - before) / before (0.05 is five percent more); NULL also when nothing was done before. */
  readonly percent: number | null
}

/**
 * What a rate has changed by, in points and in percent; NULL where a side has no rate.
 * @throws MetricError (a RangeError) unless 0 <= x <= n on both sides and 0 < level < 1.
 */
export function rateChange(before: Counts, after: Counts, options: IntervalOptions = {}): RateChange {
  const { difference, lower, upper } = newcombe(after.x, after.n, before.x, before.n, options)
  const [old, now] = [rateOf(before), rateOf(after)]
  const percent = difference === null || old === null || old === 0 ? null : difference / old
  return { before: old, after: now, points: difference, lower, upper, percent }
}

function rateOf({ x, n }: Counts): number | null {
  return x === null || n === null || n === 0 ? null : x / n
}
