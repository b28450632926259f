import { toRows } from '@vedich/engine'
import {
  estimate,
  findMetric,
  listWorks,
  type MetricQuery,
  type MetricRow,
  query,
  type QuerySpec,
  undatedIn,
  withUndated,
  type WorkListSpec,
} from '@vedich/metrics'
import { type DimensionNames, namesOf } from './dimension-names.ts'
import type { QueryDesk } from './query-desk.ts'

/** Rows of a metric, with the definition and the SQL they come from, and what people call their groups. */
export type MetricRows = MetricRow[] & { readonly question: MetricQuery; readonly names: DimensionNames }

/** `metric('completion_rate', {by: ['tier']})`: rows of a metric, of the page's campaign unless `where` names one. */
export function metricOf(desk: QueryDesk, campaign: string | null) {
  return async (id: string, spec: QuerySpec = {}): Promise<MetricRows> => {
    const ask = desk.asker()
    const definition = findMetric(id)
    const where = { ...(campaign === null ? {} : { campaign }), ...spec.where }
    const asked = { ...spec, where }
    const question = query(definition, asked)
    const undated = undatedIn(definition, asked)
    const [found, completed, names] = await Promise.all([
      ask(question.sql),
      undated === null ? null : ask(undated.sql),
      namesOf(ask, question.by, campaignsIn(where)),
    ])
    const counted = estimate(question, toRows(found))
    const rows =
      undated === null || completed === null
        ? counted
        : withUndated(question, counted, estimate(undated, toRows(completed)))
    // Not enumerable: the rows stay plain for Plot and for tables.
    return Object.defineProperties(rows, {
      question: { value: question },
      names: { value: names },
    }) as MetricRows
  }
}

/** The campaigns that are asked for by name; null for all. */
function campaignsIn({ campaign }: NonNullable<QuerySpec['where']>): readonly string[] | null {
  return campaign === undefined ? null : [campaign].flat().filter((id) => typeof id === 'string')
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
