import { MetricError } from '../metric-error.ts'
import { told } from '../told.ts'

/**
 * The counts of a proportion; null when one is missing or there is nothing to divide by. Weighted counts need
 * not be whole.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite.
 */
export function proportionCounts(x: number | null, n: number | null): { x: number; n: number } | null {
  if (x === null || n === null) return null
  requireProportion(x, n)
  return n === 0 ? null : { x, n }
}

/** @throws MetricError (a RangeError), saying whose counts they are, unless 0 <= x <= n, both finite. */
export function requireProportion(x: number, n: number, whose = ''): void {
  if (Number.isFinite(x) && Number.isFinite(n) && x >= 0 && x <= n) return
  throw new MetricError(`${whose}${told(x)} of ${told(n)} is not a proportion`, ['0 <= x <= n'])
}
