import { asc, column, count, from, Query } from '@uwdata/mosaic-sql'
import { required, views } from '@vedich/model'
import { oneOf } from '../sql/one-of.ts'
import { listing } from './listing.ts'

const { workEvent } = views

/** What a run taught of a campaign's works: how many of them changed in each way. */
export function runEvents(campaign: string, run: string) {
  const of = (name: keyof typeof workEvent.columns) => column(name, workEvent.name)
  const rows = Query.from(from([workEvent.schema, workEvent.name], workEvent.name))
    .where(oneOf(of('campaign_id'), campaign, 'campaign'), oneOf(of('run_id'), run, 'run'))
    .groupby(of('kind'))
    .orderby(asc(of('kind')))
  return listing(rows, {
    kind: { column: workEvent.columns.kind, from: of('kind') },
    works: {
      column: required('BIGINT', { vi: 'Số công trình', en: 'Works' }),
      from: count(of('work_id')).distinct(),
    },
  })
}
