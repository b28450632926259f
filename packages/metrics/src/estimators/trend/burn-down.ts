import { burnUp, type PeriodCounts } from './burn-up.ts'

/** What is left at the end of a period, in works. */
export interface BurnDownPoint {
  readonly period: string
  /** In scope and not completed. */
  readonly open: number
  /** What would be open if every work were completed when due: scope - due. */
  readonly planned: number
}

/**
 * The burn-down chart: works left per period beside what the due dates leave. Both move with the scope.
 * @throws MetricError on a negative count.
 */
export function burnDown(counts: readonly PeriodCounts[]): BurnDownPoint[] {
  return burnUp(counts).map(({ period, scope, open, due }) => ({ period, open, planned: scope - due }))
}
