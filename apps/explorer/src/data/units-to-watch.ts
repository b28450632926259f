import type { MetricRow } from '@vedich/metrics'
import type { UnitRow } from './rates.ts'

/** Below this many works a unit has counts but no rank. */
export const leastWorks = 5

export interface UnitRate {
  readonly unitId: string
  readonly name: string
  readonly rate: MetricRow
  readonly overdue: number
}

/**
 * The units furthest behind, by the upper limit of their interval, lowest first: a unit stands here only when even
 * the most favourable reading of its record is low, so a small unit is not named for one work.
 */
export function unitsToWatch(
  rates: readonly UnitRow[],
  overdue: readonly UnitRow[],
  nameOf: (unitId: string) => string,
  count = 8,
): UnitRate[] {
  const overdueOf = new Map(overdue.map((row) => [row.unit, row.numerator]))
  return rates
    .flatMap((rate) => {
      if (rate.unit === null || rate.is_total || (rate.denominator ?? 0) < leastWorks) return []
      return [{ unitId: rate.unit, name: nameOf(rate.unit), rate, overdue: overdueOf.get(rate.unit) ?? 0 }]
    })
    .toSorted(furthestBehind)
    .slice(0, count)
}

function furthestBehind(a: UnitRate, b: UnitRate): number {
  return (
    (a.rate.upper ?? 1) - (b.rate.upper ?? 1) || b.overdue - a.overdue || a.name.localeCompare(b.name, 'vi')
  )
}
