import { findMetric, query, type Scope } from '@vedich/metrics'

/** What the overview asks of the works and awards of a campaign, to be counted together. */
export function overviewQuestions(scope: Scope) {
  const weekly = { ...scope, grain: 'week' } as const
  return [
    query(findMetric('completion_rate'), { ...scope, by: ['tier'], totals: true }),
    query(findMetric('works_registered'), weekly),
    // What is due later in the last week is not yet.
    query(findMetric('works_due'), { ...scope, grain: 'day' }),
    query(findMetric('works_completed'), weekly),
    query(findMetric('works_overdue'), { ...scope, grain: 'day' }),
    query(findMetric('completion_rate'), { ...scope, by: ['unit'] }),
    query(findMetric('works_overdue'), { ...scope, by: ['unit'] }),
    query(findMetric('award_rate'), scope),
  ] as const
}
