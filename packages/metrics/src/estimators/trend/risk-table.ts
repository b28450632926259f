import { MetricError } from '../../metric-error.ts'
import { requireCount } from '../require-count.ts'

/** How a work left observation. An open work is censored at the age it has on the as-of date. */
export type LifeEvent = 'completed' | 'cancelled' | 'censored'

/** Works that left observation at one age in one way. */
export interface LifeCount {
  /** In days, or any unit, since registration (lead time) or start (cycle time); 0 is possible. */
  readonly age: number
  readonly event: LifeEvent
  readonly count: number
}

/** One distinct age of the table, in ascending order. */
export interface RiskRow {
  readonly age: number
  /** Still under observation just before this age; works censored at it are among them. */
  readonly atRisk: number
  readonly completed: number
  readonly cancelled: number
  readonly censored: number
}

/**
 * Numbers at risk and events per distinct age. Rows of one age are added up, empty ones left out.
 * @throws MetricError on a negative age (set such works aside as bad data) or count.
 */
export function riskTable(lives: readonly LifeCount[]): RiskRow[] {
  const ages = new Map<number, Record<LifeEvent, number>>()
  for (const { age, event, count } of lives) {
    if (requireCount(count, 'a number of works') === 0) continue
    const counts = ages.get(requireCount(age, 'an age')) ?? { completed: 0, cancelled: 0, censored: 0 }
    if (!Object.hasOwn(counts, event)) throw new MetricError(`unknown event ${event}`, Object.keys(counts))
    counts[event] += count
    ages.set(age, counts)
  }
  let atRisk = 0
  return [...ages]
    .toSorted(([a], [b]) => b - a)
    .map(([age, { completed, cancelled, censored }]) => {
      atRisk += completed + cancelled + censored
      return { age, atRisk, completed, cancelled, censored }
    })
    .toReversed()
}
