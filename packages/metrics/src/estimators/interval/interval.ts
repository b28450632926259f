import { MetricError } from '../../metric-error.ts'
import type { IntervalOptions } from '../level.ts'
import { type Interval, wilson } from '../wilson.ts'
import { agrestiCoull } from './agresti-coull.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { jeffreys } from './jeffreys.ts'
import { midP } from './mid-p.ts'
import { wilsonContinuity } from './wilson-continuity.ts'

const byMethod = {
  wilson,
  'wilson-continuity': wilsonContinuity,
  'clopper-pearson': clopperPearson,
  jeffreys,
  'jeffreys-closed': (x, n, options) => jeffreys(x, n, { ...options, boundary: 'closed' }),
  'agresti-coull': agrestiCoull,
  'mid-p': midP,
} satisfies Record<string, typeof wilson>

/**
 * `wilson` is the default everywhere; `clopper-pearson` for legal or sanction decisions. The textbook interval
 * (Wald's) is left out on purpose: at n = 10 it covers 83 % instead of 95 %.
 */
export type IntervalMethod = keyof typeof byMethod

export const intervalMethods = Object.keys(byMethod) as readonly IntervalMethod[]

/**
 * The interval of the proportion x of n, 0 to 1, by the method named. NULLs when n = 0 or a count is NULL.
 * @throws MetricError (a RangeError) naming the methods when there is none such; unless 0 <= x <= n, both
 * finite, and 0 < level < 1.
 */
export function interval(
  method: string,
  x: number | null,
  n: number | null,
  options: IntervalOptions = {},
): Interval {
  const known = intervalMethods.find((name) => name === method)
  if (known === undefined)
    throw new MetricError(`no interval is called ${JSON.stringify(method)}`, intervalMethods)
  return byMethod[known](x, n, options)
}
