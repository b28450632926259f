import type { Metric } from '../metric.ts'
import { MetricError } from '../metric-error.ts'
import { awardRate } from './award-rate.ts'
import { completionRate } from './completion-rate.ts'
import { unitsRegistered } from './units-registered.ts'
import { worksCompleted } from './works-completed.ts'
import { worksDue } from './works-due.ts'
import { worksOpen } from './works-open.ts'
import { worksOverdue } from './works-overdue.ts'
import { worksRegistered } from './works-registered.ts'

/** The catalogue, in the order it is shown. */
export const metrics: readonly Metric[] = [
  completionRate,
  worksRegistered,
  worksCompleted,
  worksDue,
  worksOpen,
  worksOverdue,
  unitsRegistered,
  awardRate,
]

/** @throws MetricError naming the ids there are. */
export function findMetric(id: string): Metric {
  const metric = metrics.find((known) => known.id === id)
  if (metric) return metric
  throw new MetricError(
    `unknown metric ${JSON.stringify(id)}`,
    metrics.map((known) => known.id),
  )
}
