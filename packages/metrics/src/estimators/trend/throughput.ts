import type { Grain } from '../../grain.ts'
import { periodSpine } from './period-spine.ts'
import { requireCount } from '../require-count.ts'

/** Works completed in the period that starts on this day, `YYYY-MM-DD`; NULL where the day is not known. */
export interface Completions {
  readonly period: string | null
  readonly completed: number
}

export interface Throughput {
  readonly period: string
  readonly completed: number
}

export interface ThroughputOptions {
  readonly grain: Grain
  /** First and last period of the series; by default those of the counts. */
  readonly from?: string
  readonly to?: string
}

/**
 * Works completed per period, in order and without gaps: a period with no row has a throughput of 0, which
 * averages, charts and forecasts must see. Rows of one period are added up; rows outside the span and rows
 * without a date are left out. Leave out the period that is still running: it would look like a slump.
 * @throws MetricError on a negative count, or a period that does not fit the grain.
 */
export function throughput(
  counts: readonly Completions[],
  { grain, from, to }: ThroughputOptions,
): Throughput[] {
  const sums = new Map<string, number>()
  for (const { period, completed } of counts) {
    if (period === null) continue
    sums.set(period, (sums.get(period) ?? 0) + requireCount(completed, 'works completed'))
  }
  const known = [...sums.keys()].toSorted()
  const first = from ?? known.at(0)
  const last = to ?? known.at(-1)
  if (first === undefined || last === undefined) return []
  return periodSpine(first, last, grain).map((period) => ({ period, completed: sums.get(period) ?? 0 }))
}
