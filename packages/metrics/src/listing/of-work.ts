import { column, eq, from, join, Query, type SelectQuery } from '@uwdata/mosaic-sql'
import { type Column, optional, type View } from '@vedich/model'
import { sourceFile } from '@vedich/model/tables'
import { oneOf } from '../sql/one-of.ts'
import { columnOf, source } from '../sql/source.ts'
import type { Field } from './listing.ts'

/** The rows that a view has of one work, its columns, and the path of the file that each row was read from. */
export function ofWork<C extends Record<string, Column>>(view: View<C>, campaign: string, work: string) {
  const field = <K extends keyof C & string>(name: K): Field<C[K]> => ({
    column: view.columns[name],
    from: column(name, view.name),
  })
  const rows: SelectQuery = Query.from(
    join(from([view.schema, view.name], view.name), source(sourceFile), {
      type: 'LEFT',
      on: eq(columnOf(sourceFile, 'source_file_id'), column('source_file_id', view.name)),
    }),
  ).where(
    oneOf(column('campaign_id', view.name), campaign, 'campaign'),
    oneOf(column('work_id', view.name), work, 'work'),
  )
  const path = {
    column: optional('VARCHAR', sourceFile.columns.path.about),
    from: columnOf(sourceFile, 'path'),
  }
  return { rows, field, path }
}
