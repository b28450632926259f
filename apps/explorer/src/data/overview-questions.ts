import { findMetric, query } from '@vedich/metrics'

/** What the overview asks of the works and awards of a campaign, to be counted together. */
export function overviewQuestions(campaign: string, asOf: string) {
  const scope = { where: { campaign }, asOf }
  const weekly = { ...scope, grain: 'week' } as const
  return [
    query(findMetric('completion_rate'), { ...scope, by: ['tier'], totals: true }),
    query(findMetric('works_registered'), weekly),
    query(findMetric('works_due'), weekly),
    query(findMetric('works_completed'), weekly),
    query(findMetric('works_overdue'), { ...scope, grain: 'day' }),
    query(findMetric('completion_rate'), { ...scope, by: ['unit'] }),
    query(findMetric('works_overdue'), { ...scope, by: ['unit'] }),
    query(findMetric('award_rate'), scope),
  ] as const
}
