import { MetricError } from '../../metric-error.ts'

/** One unit's counts: x of n. */
export interface UnitCounts {
  readonly id: string
  readonly x: number
  readonly n: number
}

/** @throws MetricError (a RangeError) naming the unit, unless 0 <= x <= n, both finite. */
export function checkUnits(units: readonly UnitCounts[]): void {
  const wrong = units.find(({ x, n }) => !(x >= 0 && x <= n && n < Infinity))
  if (wrong === undefined) return
  throw new MetricError(`unit ${wrong.id}: ${wrong.x} of ${wrong.n} is not a proportion`, ['0 <= x <= n'])
}

/** ΣX / ΣN, which is not the mean of the units' rates; null when there is nothing to divide by. */
export function pooledRate(units: readonly { readonly x: number; readonly n: number }[]): number | null {
  const n = units.reduce((sum, unit) => sum + unit.n, 0)
  return n === 0 ? null : units.reduce((sum, unit) => sum + unit.x, 0) / n
}
