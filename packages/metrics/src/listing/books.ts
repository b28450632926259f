import {
  asc,
  desc,
  eq,
  type ExprNode,
  FromClauseNode,
  join,
  literal,
  Query,
  row_number,
  type SelectQuery,
} from '@uwdata/mosaic-sql'
import { required, type Table } from '@vedich/model'
import {
  dataTestResult,
  drift,
  flaggedRow,
  rejectedRow,
  run,
  sourceFile,
  vocabularyGap,
} from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, type Field, listing } from './listing.ts'

/** At most this many rows of one book; each says in its totals how many there are. */
export const mostBookRows = 1000

/** The runs, the latest first. */
export function runs() {
  const rows = Query.from(source(run))
    .orderby(desc(columnOf(run, 'finished_at')))
    .limit(mostBookRows)
  return listing(rows, fieldsOf(run))
}

/** The files of a campaign, each as it was last read, with when that was; the last read first. */
export function sourceFiles(campaign: string) {
  const rows = lastReadings(campaign)
    .orderby(desc(columnOf(run, 'finished_at')), asc(columnOf(sourceFile, 'path')))
    .limit(mostBookRows)
  return listing(rows, { ...fieldsOf(sourceFile), finished_at: field(run, 'finished_at') })
}

/** The rows of a campaign's files, as they were last read, that broke a rule and were not loaded, by file and place. */
export function rejectedRows(campaign: string) {
  return listing(found(rejectedRow, campaign), { ...fieldsOf(rejectedRow), path })
}

/** The rows of a campaign's files, as they were last read, that were loaded but need a look, by file and place. */
export function flaggedRows(campaign: string) {
  return listing(found(flaggedRow, campaign), { ...fieldsOf(flaggedRow), path })
}

/** Spellings of the files, as they were last read, that the vocabulary does not know, those of most rows first. */
export function vocabularyGaps(campaign: string) {
  const rows = inFilesOf(vocabularyGap, campaign)
    .orderby(desc(columnOf(vocabularyGap, 'rows')), asc(columnOf(vocabularyGap, 'value')))
    .limit(mostBookRows)
  return listing(rows, { ...fieldsOf(vocabularyGap), path })
}

/** Columns of the files, as they were last read, that had changed since the reading before. */
export function driftedColumns(campaign: string) {
  const rows = inFilesOf(drift, campaign)
    .orderby(asc(columnOf(sourceFile, 'path')), asc(columnOf(drift, 'column_name')))
    .limit(mostBookRows)
  return listing(rows, { ...fieldsOf(drift), path })
}

/** Results of the data tests, the latest first. */
export function dataTestResults(campaign: string) {
  const rows = Query.from(source(dataTestResult))
    .where(inCampaign(dataTestResult, campaign))
    .orderby(desc(columnOf(dataTestResult, 'checked_at')), asc(columnOf(dataTestResult, 'test_id')))
    .limit(mostBookRows)
  return listing(rows, fieldsOf(dataTestResult))
}

const path = {
  column: required('VARCHAR', sourceFile.columns.path.about),
  from: columnOf(sourceFile, 'path'),
}

function found(table: typeof rejectedRow | typeof flaggedRow, campaign: string): SelectQuery {
  const place = (name: 'source_sheet' | 'source_row' | 'source_column' | 'rule'): ExprNode =>
    asc(columnOf<Table>(table, name))
  return inFilesOf(table, campaign)
    .orderby(asc(columnOf(sourceFile, 'path')), place('source_sheet'), place('source_row'))
    .orderby(place('source_column'), place('rule'))
    .limit(mostBookRows)
}

function inFilesOf(table: Table, campaign: string): SelectQuery {
  const { source_file_id, path: ofPath } = fieldsOf(sourceFile)
  const files = lastReadings(campaign).select({ source_file_id: source_file_id.from, path: ofPath.from })
  return Query.from(
    join(source(table), new FromClauseNode(files, sourceFile.name), {
      on: eq(columnOf(sourceFile, 'source_file_id'), columnOf(table, 'source_file_id')),
    }),
  )
}

/** The last reading of each path of a campaign; what an earlier version of a file said is no longer so. */
function lastReadings(campaign: string): SelectQuery {
  const age = row_number()
    .partitionby(columnOf(sourceFile, 'path'))
    .orderby(desc(columnOf(run, 'started_at')), desc(columnOf(run, 'run_id')))
  return Query.from(
    join(source(sourceFile), source(run), {
      on: eq(columnOf(run, 'run_id'), columnOf(sourceFile, 'run_id')),
    }),
  )
    .where(inCampaign(sourceFile, campaign))
    .qualify(eq(age, literal(1)))
}

type FieldsOf<T extends Table> = { readonly [K in keyof T['columns']]: Field<T['columns'][K]> }

function fieldsOf<T extends Table>(table: T): FieldsOf<T> {
  const names = Object.keys(table.columns)
  // Every column of the table, each under its own name.
  return Object.fromEntries(names.map((name) => [name, field<Table, string>(table, name)])) as FieldsOf<T>
}
