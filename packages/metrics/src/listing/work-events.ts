import { asc, column, eq, from, join, Query } from '@uwdata/mosaic-sql'
import { optional, views } from '@vedich/model'
import { sourceFile } from '@vedich/model/tables'
import { oneOf } from '../sql/one-of.ts'
import { columnOf, source } from '../sql/source.ts'
import { listing } from './listing.ts'

const { workEvent } = views
/** What became of one work, in the order it became known, with the place it was read from. */
export function workEvents(campaign: string, work: string) {
  const of = (name: keyof typeof workEvent.columns) => column(name, workEvent.name)
  const rows = Query.from(
    join(from([workEvent.schema, workEvent.name], workEvent.name), source(sourceFile), {
      type: 'LEFT',
      on: eq(columnOf(sourceFile, 'source_file_id'), of('source_file_id')),
    }),
  )
    .where(oneOf(of('campaign_id'), campaign, 'campaign'), oneOf(of('work_id'), work, 'work'))
    .orderby(asc(of('version')), asc(of('happened_on'), false))
  const { kind, happened_on, known_at, detail, source_sheet, source_row } = workEvent.columns
  return listing(rows, {
    kind: { column: kind, from: of('kind') },
    happened_on: { column: happened_on, from: of('happened_on') },
    known_at: { column: known_at, from: of('known_at') },
    detail: { column: detail, from: of('detail') },
    source_path: {
      column: optional('VARCHAR', sourceFile.columns.path.about),
      from: columnOf(sourceFile, 'path'),
    },
    source_sheet: { column: source_sheet, from: of('source_sheet') },
    source_row: { column: source_row, from: of('source_row') },
  })
}
