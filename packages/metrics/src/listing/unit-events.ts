import { and, column, desc, eq, from, join, Query } from '@uwdata/mosaic-sql'
import { views } from '@vedich/model'
import { work } from '@vedich/model/tables'
import { oneOf } from '../sql/one-of.ts'
import { columnOf, source } from '../sql/source.ts'
import { field, listing } from './listing.ts'

const { workEvent } = views
/** The latest of what became of the works of one unit, the newest first; at most `limit` of them. */
export function unitEvents(campaign: string, unit: string, { limit = 20 }: { limit?: number } = {}) {
  const of = (name: keyof typeof workEvent.columns) => column(name, workEvent.name)
  const rows = Query.from(
    join(from([workEvent.schema, workEvent.name], workEvent.name), source(work), {
      on: and(
        eq(columnOf(work, 'campaign_id'), of('campaign_id')),
        eq(columnOf(work, 'work_id'), of('work_id')),
      ),
    }),
  )
    .where(oneOf(of('campaign_id'), campaign, 'campaign'), oneOf(columnOf(work, 'unit_id'), unit, 'unit'))
    .orderby(desc(of('happened_on'), false), desc(of('known_at')), of('work_id'), of('kind'))
    .limit(limit)
  const { kind, happened_on, known_at } = workEvent.columns
  return listing(rows, {
    work_id: field(work, 'work_id'),
    title: field(work, 'title'),
    kind: { column: kind, from: of('kind') },
    happened_on: { column: happened_on, from: of('happened_on') },
    known_at: { column: known_at, from: of('known_at') },
  })
}
