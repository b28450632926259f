import type { FigureState } from './state.ts'

/** The metric that holds works of a state, and the status it counts where the metric counts several. */
export interface StateMetric {
  readonly metric: string
  readonly status?: string
}

/** What a plain count of works of a state is held against. What is left is a rate turned round. */
export const countMetrics: Readonly<Record<FigureState, StateMetric>> = {
  completed: { metric: 'works_completed' },
  early: { metric: 'early_rate' },
  on_time: { metric: 'on_time_rate' },
  late: { metric: 'late_rate' },
  open: { metric: 'completion_rate' },
  started: { metric: 'works_registered', status: 'started' },
  registered: { metric: 'works_registered', status: 'registered' },
  overdue: { metric: 'works_overdue' },
  cancelled: { metric: 'works_cancelled' },
  carried_over: { metric: 'works_carried_over' },
}

/** The same for a rate, whose base the record holds too. */
export const rateMetrics: Readonly<Record<FigureState, StateMetric>> = {
  ...countMetrics,
  completed: { metric: 'completion_rate' },
  cancelled: { metric: 'cancellation_rate' },
}
