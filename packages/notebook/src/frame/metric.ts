import { toRows } from '@vedich/engine'
import {
  estimate,
  findMetric,
  listWorks,
  type MetricQuery,
  type MetricRow,
  query,
  type QuerySpec,
  type WorkListSpec,
} from '@vedich/metrics'
import type { QueryDesk } from './query-desk.ts'

/** Rows of a metric, with the definition and the SQL they come from. */
export type MetricRows = MetricRow[] & { readonly question: MetricQuery }

/** `metric('completion_rate', {by: ['tier']})`: rows of a metric, of the page's campaign unless `where` names one. */
export function metricOf(desk: QueryDesk, campaign: string | null) {
  return async (id: string, spec: QuerySpec = {}): Promise<MetricRows> => {
    const definition = findMetric(id)
    const where = { ...(campaign === null ? {} : { campaign }), ...spec.where }
    const question = query(definition, { ...spec, where })
    const rows = estimate(question, toRows(await desk.ask(question.sql)))
    // Not enumerable: the rows stay plain for Plot and for tables.
    return Object.defineProperty(rows, 'question', { value: question }) as MetricRows
  }
}

export function isMetricRows(value: unknown): value is MetricRows {
  return Array.isArray(value) && 'question' in value
}

type WorksSpec = Partial<WorkListSpec>

/** `works({where: {tier: 'city'}})`: records of the campaign's works, all of them unless `limit` says otherwise. */
export function worksOf(desk: QueryDesk, campaign: string | null) {
  return async (spec: WorksSpec = {}): Promise<Record<string, unknown>[]> => {
    const wanted = spec.campaign ?? campaign
    if (wanted === null) throw new Error('Name a campaign: works({campaign: "…"})')
    const listing = listWorks({ limit: mostWorks, ...spec, campaign: wanted })
    return toRows(await desk.ask(listing.sql))
  }
}

const mostWorks = 100_000
