import { MetricError } from '../../metric-error.ts'
import { median } from './median.ts'
import { requireCount } from '../require-count.ts'

export interface RateNeeded {
  /** Works in scope. */
  readonly total: number
  readonly done: number
  /** Whole or part periods until the deadline. */
  readonly periodsLeft: number
  /** Share of the works to complete, 0 to 1; 1 by default. */
  readonly target?: number
  /** Works completed in each past period, oldest first, with its zeros (see `throughput`). */
  readonly history?: readonly number[]
}

export interface RequiredRate {
  /** Works still to complete for the target. */
  readonly remaining: number
  /** Works per period; NULL when no period is left. */
  readonly required: number | null
  /** Median of the last 4 periods; NULL without a history. */
  readonly recent: number | null
  /** Share of past periods below that rate, those equal to it counting half, 0 to 1; NULL without either. */
  readonly requiredPercentile: number | null
  readonly recentPercentile: number | null
}

/**
 * The rate that reaches the target by the deadline, (⌈target · total⌉ - done) / periods left, beside the rate
 * of late. A required rate at a percentile of 0.9 was reached in one period out of ten.
 * @throws MetricError on a negative count or a target outside 0 to 1.
 */
export function requiredRate({
  total,
  done,
  periodsLeft,
  target = 1,
  history = [],
}: RateNeeded): RequiredRate {
  if (!(target >= 0 && target <= 1)) throw new MetricError(`a target must lie between 0 and 1, not ${target}`)
  requireCount(total, 'works in scope')
  requireCount(done, 'works done')
  requireCount(periodsLeft, 'periods left')
  for (const completed of history) requireCount(completed, 'a throughput')
  const remaining = Math.max(0, goal(target, total) - done)
  const required = periodsLeft === 0 ? null : remaining / periodsLeft
  const recent = median(history.slice(-4))
  return {
    remaining,
    required,
    recent,
    requiredPercentile: percentile(required, history),
    recentPercentile: percentile(recent, history),
  }
}

/** ⌈target · total⌉, not one more where the product passes a whole number by rounding only (0.07 · 100). */
function goal(target: number, total: number): number {
  const product = target * total
  return Math.abs(product - Math.round(product)) < 1e-9 * Math.max(1, product)
    ? Math.round(product)
    : Math.ceil(product)
}

function percentile(rate: number | null, history: readonly number[]): number | null {
  if (rate === null || history.length === 0) return null
  const halves = history.reduce((sum, value) => sum + (value < rate ? 2 : value === rate ? 1 : 0), 0)
  return halves / (2 * history.length)
}
