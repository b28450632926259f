import { requireProportion } from '../proportion-counts.ts'

/** One unit's counts: x of n. */
export interface UnitCounts {
  readonly id: string
  readonly x: number
  readonly n: number
}

/** @throws MetricError (a RangeError) naming the unit, unless 0 <= x <= n, both finite. */
export function checkUnits(units: readonly UnitCounts[]): void {
  for (const { id, x, n } of units) requireProportion(x, n, `unit ${id}: `)
}

/** ΣX / ΣN, which is not the mean of the units' rates; null when there is nothing to divide by. */
export function pooledRate(units: readonly { readonly x: number; readonly n: number }[]): number | null {
  const n = units.reduce((sum, unit) => sum + unit.n, 0)
  return n === 0 ? null : units.reduce((sum, unit) => sum + unit.x, 0) / n
}
