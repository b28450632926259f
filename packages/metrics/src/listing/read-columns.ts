import { and, asc, eq, isNotNull, join, Query } from '@uwdata/mosaic-sql'
import { sourceColumn, sourceFile } from '@vedich/model/tables'
import { oneOf } from '../sql/one-of.ts'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The columns of a file's registers that were read, by sheet: with a row they are the cells that a work stands in. */
export function readColumns(campaign: string, path: string) {
  const rows = Query.from(
    join(source(sourceColumn), source(sourceFile), {
      on: eq(columnOf(sourceFile, 'source_file_id'), columnOf(sourceColumn, 'source_file_id')),
    }),
  )
    .where(
      and(
        inCampaign(sourceFile, campaign),
        oneOf(columnOf(sourceFile, 'path'), path, 'path'),
        oneOf(columnOf(sourceColumn, 'table_role'), 'register', 'table'),
        isNotNull(columnOf(sourceColumn, 'field')),
      ),
    )
    .orderby(asc(columnOf(sourceColumn, 'source_sheet')), asc(columnOf(sourceColumn, 'source_column')))
  return listing(rows, {
    source_sheet: field(sourceColumn, 'source_sheet'),
    source_column: field(sourceColumn, 'source_column'),
    heading: field(sourceColumn, 'heading'),
    field: field(sourceColumn, 'field'),
  })
}
