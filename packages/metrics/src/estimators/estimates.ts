import type { Estimates } from '../metric-row.ts'
import { interval, type IntervalMethod } from './interval/interval.ts'
import type { IntervalOptions } from './level.ts'

interface Options extends IntervalOptions {
  /** Wilson's by default. */
  readonly method?: IntervalMethod
}

/** Value and limits beside the counts; a denominator of NULL makes the numerator the value. */
export function estimatesOf(
  numerator: number,
  denominator: number | null,
  { method = 'wilson', ...options }: Options = {},
): Omit<Estimates, 'is_total'> {
  if (denominator === null) return { numerator, denominator, value: numerator, lower: null, upper: null }
  const { lower, upper } = interval(method, numerator, denominator, options)
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, lower, upper }
}
