import { asc, column, eq, from, join, Query } from '@uwdata/mosaic-sql'
import { optional, views } from '@vedich/model'
import { sourceFile } from '@vedich/model/tables'
import { oneOf } from '../sql/one-of.ts'
import { columnOf, source } from '../sql/source.ts'
import { listing } from './listing.ts'

const { heldValue } = views

/** Columns of a work that its latest register is silent about, with the row of the earlier one that tells each. */
export function heldValues(campaign: string, work: string) {
  const of = (name: keyof typeof heldValue.columns) => column(name, heldValue.name)
  const rows = Query.from(
    join(from([heldValue.schema, heldValue.name], heldValue.name), source(sourceFile), {
      type: 'LEFT',
      on: eq(columnOf(sourceFile, 'source_file_id'), of('source_file_id')),
    }),
  )
    .where(oneOf(of('campaign_id'), campaign, 'campaign'), oneOf(of('work_id'), work, 'work'))
    .orderby(asc(of('column_name')))
  const { column_name, source_sheet, source_row } = heldValue.columns
  return listing(rows, {
    column_name: { column: column_name, from: of('column_name') },
    source_path: {
      column: optional('VARCHAR', sourceFile.columns.path.about),
      from: columnOf(sourceFile, 'path'),
    },
    source_sheet: { column: source_sheet, from: of('source_sheet') },
    source_row: { column: source_row, from: of('source_row') },
  })
}
