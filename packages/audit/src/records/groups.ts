import { findMetric, type MetricQuery, type MetricRow, query } from '@vedich/metrics'

import type { RecordQuestion } from './record-question.ts'

/** What works are told apart by where places in an order are asked for. */
export type GroupKey = 'unit' | 'category'

/** The counts of one unit or field. */
export interface RecordGroup {
  readonly key: string | null
  readonly numerator: number
  readonly denominator: number | null
}

/** All works that a campaign registered. */
export function worksOf(campaign: string): RecordQuestion {
  return { metric: 'works_registered', where: { campaign }, asOf: null, knownOn: null }
}

/** A question asked of every unit or field at once. */
export function groupsQuery(
  { metric, where, asOf, knownOn }: RecordQuestion,
  by: GroupKey,
): MetricQuery<readonly [GroupKey]> {
  return query(findMetric(metric), {
    where,
    by: [by],
    ...(asOf === null ? {} : { asOf }),
    ...(knownOn === null ? {} : { knownOn }),
  })
}

/** The groups in the rows of {@link groupsQuery}. */
export function groupsIn(by: GroupKey, rows: readonly MetricRow<readonly [GroupKey]>[]): RecordGroup[] {
  return rows.map(({ [by]: key, numerator, denominator }) => ({ key: key ?? null, numerator, denominator }))
}

/** The names of the fields that works are registered in. */
export function fieldsIn(groups: readonly RecordGroup[]): string[] {
  return groups.flatMap(({ key }) => key ?? [])
}
