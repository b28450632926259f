import type { Metric } from '../metric.ts'
import { MetricError } from '../metric-error.ts'
import { awardRate } from './award-rate.ts'
import { budgetWeightedCompletion } from './budget-weighted-completion.ts'
import { cancellationRate } from './cancellation-rate.ts'
import { completionRate } from './completion-rate.ts'
import { earlyRate } from './early-rate.ts'
import { lateRate } from './late-rate.ts'
import { onTimeRate } from './on-time-rate.ts'
import { unitsAllDone } from './units-all-done.ts'
import { unitsAllDoneRate } from './units-all-done-rate.ts'
import { unitsRegistered } from './units-registered.ts'
import { worksCancelled } from './works-cancelled.ts'
import { worksCarriedOver } from './works-carried-over.ts'
import { worksCompleted } from './works-completed.ts'
import { worksDue } from './works-due.ts'
import { worksOpen } from './works-open.ts'
import { worksOverdue } from './works-overdue.ts'
import { worksRegistered } from './works-registered.ts'
import { worksStarted } from './works-started.ts'

/** The catalogue, in the order it is shown. */
export const metrics: readonly Metric[] = [
  completionRate,
  worksRegistered,
  worksStarted,
  worksCompleted,
  worksDue,
  worksOpen,
  worksOverdue,
  worksCancelled,
  worksCarriedOver,
  onTimeRate,
  earlyRate,
  lateRate,
  cancellationRate,
  budgetWeightedCompletion,
  unitsRegistered,
  unitsAllDone,
  unitsAllDoneRate,
  awardRate,
]

/** The metric of an id. @throws MetricError naming the ids there are. */
export function findMetric(id: string): Metric {
  const metric = metrics.find((known) => known.id === id)
  if (metric) return metric
  throw new MetricError(
    `unknown metric ${JSON.stringify(id)}`,
    metrics.map((known) => known.id),
  )
}
