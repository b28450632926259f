import fc from 'fast-check'
import type { LifeCount, LifeEvent } from '../src/estimators/trend/risk-table.ts'

export function life(age: number, event: LifeEvent): LifeCount {
  return { age, event, count: 1 }
}

export function completedAt(...ages: readonly number[]): LifeCount[] {
  return ages.map((age) => life(age, 'completed'))
}

export function censoredAt(...ages: readonly number[]): LifeCount[] {
  return ages.map((age) => life(age, 'censored'))
}

/** Small tables with ties at every age, ages of 0 and rows of the same kind. */
export const lives = fc.array(
  fc.record({
    age: fc.nat(8),
    event: fc.constantFrom<LifeEvent>('completed', 'cancelled', 'censored'),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 10 },
)

/** One row per work, as the naive twins want them. */
export function rawRows(counts: readonly LifeCount[]): LifeCount[] {
  return counts.flatMap(({ age, event, count }) => Array.from({ length: count }, () => life(age, event)))
}
