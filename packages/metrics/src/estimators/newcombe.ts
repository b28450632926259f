import type { IntervalOptions } from './level.ts'
import { type Interval, wilson } from './wilson.ts'

/** A difference of two proportions, -1 to 1; NULL when one of them has nothing to divide by. */
export interface Difference extends Interval {
  readonly difference: number | null
}

/**
 * The difference x1/n1 - x2/n2 with Newcombe's hybrid score interval, which squares and adds Wilson's limits.
 * Newcombe (1998), Statistics in Medicine 17:873, method 10.
 * @throws MetricError (a RangeError) unless 0 <= x <= n on both sides and 0 < level < 1.
 */
export function newcombe(
  x1: number | null,
  n1: number | null,
  x2: number | null,
  n2: number | null,
  options: IntervalOptions = {},
): Difference {
  const a = limits(x1, n1, options)
  const b = limits(x2, n2, options)
  if (a === null || b === null) return { difference: null, lower: null, upper: null }
  const difference = a.p - b.p
  return {
    difference,
    lower: difference - Math.hypot(a.p - a.lower, b.upper - b.p),
    upper: difference + Math.hypot(a.upper - a.p, b.p - b.lower),
  }
}

function limits(x: number | null, n: number | null, options: IntervalOptions) {
  const { lower, upper } = wilson(x, n, options)
  return x === null || n === null || lower === null || upper === null ? null : { p: x / n, lower, upper }
}
