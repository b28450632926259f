import { rules } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { cellList } from '../source/cell.ts'
import type { Sheet } from '../source/sheet.ts'
import type { Spelling } from '../table/spellings.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'
import { type Finding, listedFindings } from './finding.ts'
import type { Origin } from './merge.ts'

/** A sheet of a file whose rows are settled. */
export interface SettledSheet {
  /** Its number among the tables read together. */
  readonly index: number
  readonly sheet: Sheet
  readonly header: Header<string>
}

/** Forgets what an earlier reading of the same bytes found. */
export async function clearFindings(db: Database, file: string): Promise<void> {
  for (const table of ['meta.rejected_row', 'meta.flagged_row', 'meta.vocabulary_gap', 'meta.correction']) {
    await db.run(`DELETE FROM ${table} WHERE source_file_id = $file`, { file })
  }
}

/** Writes the rejected and flagged rows of one sheet. */
export async function writeFindings(
  db: Database,
  spec: TableSpec,
  { index, sheet, header }: SettledSheet,
  origin: Origin,
): Promise<void> {
  await writeLookups(db, header)
  await db.run(findingSql(spec, index))
  const finding = `SELECT $run AS run_id, $file AS source_file_id, $sheet AS source_sheet,
                          finding.* EXCLUDE (record, outcome, severity)`
  const bindings = { run: origin.run, file: origin.file, sheet: sheet.name ?? '' }
  await db.run(
    `INSERT INTO meta.rejected_row BY NAME ${finding}, ${cellList(sheet.columns)} AS cells
     FROM stage_${index} stage JOIN finding USING (record) WHERE severity = 'reject' ORDER BY source_row`,
    bindings,
  )
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME ${finding}
     FROM finding WHERE severity = 'flag' AND outcome <> 'rejected' ORDER BY source_row`,
    bindings,
  )
}

/** `temp.finding`: each rule that a row of a sheet breaks, once. Few rows break any, and only these are looked at. */
function findingSql(spec: TableSpec, index: number): string {
  return `
    CREATE OR REPLACE TEMP TABLE finding AS
    WITH own AS (
      SELECT record, source_row, source_sheet, row_key, is_rejected, outcome, problems, first_row, first_sheet
      FROM settled WHERE sheet = ${index} AND (problems IS NOT NULL OR outcome = 'rejected')
    ), broken AS (
      SELECT record, source_row, outcome, unnest(problems, recursive := true) FROM own
      UNION ALL
      SELECT record, source_row, outcome, 'duplicate_key', '${spec.keyField}', row_key,
             'row ' || first_row || CASE WHEN first_sheet <> source_sheet THEN ' of ' || first_sheet ELSE '' END
      FROM own WHERE outcome = 'rejected' AND NOT is_rejected
      UNION ALL
      SELECT record, source_row, 'structural', rule, field, value, hint FROM sheet_finding_${index}
    )
    SELECT record, source_row, outcome, broken.rule, severity.severity, any_value(heading.position) AS source_column,
           any_value(heading.name) AS column_name, any_value(value) AS value, any_value(hint) AS hint
    FROM broken JOIN severity ON severity.rule = broken.rule LEFT JOIN heading ON heading.field = broken.field
    GROUP BY ALL`
}

/** Counts the spellings the vocabularies do not know, with the nearest term. */
export async function writeGaps(db: Database, spellings: readonly Spelling[], origin: Origin): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE gap (vocabulary VARCHAR, value VARCHAR, rows BIGINT, nearest VARCHAR)',
  )
  await db.appendTemp(
    'gap',
    spellings
      .filter(({ problem }) => problem === 'unknown_status' || problem === 'unknown_tier')
      .map(({ kind, raw, rows, hint }) => [kind, raw, String(rows), hint ?? null]),
  )
  await db.run(
    `INSERT INTO meta.vocabulary_gap BY NAME SELECT $run AS run_id, $file AS source_file_id, gap.* FROM gap`,
    { run: origin.run, file: origin.file },
  )
}

/** The first rejected or flagged rows of one run, in file order; `display` shows a path the way the user names it. */
export async function readFindings(
  db: Database,
  table: 'rejected_row' | 'flagged_row',
  run: string,
  display: (campaign: string, path: string) => string,
): Promise<Finding[]> {
  const rows = await db.rows(
    `SELECT campaign_id, path, nullif(source_sheet, '') AS sheet, source_row AS row, rule, column_name AS "column", value, hint
     FROM meta.${table} JOIN meta.source_file USING (source_file_id)
     WHERE ${table}.run_id = $run ORDER BY path, source_sheet, source_row, rule LIMIT ${listedFindings}`,
    { run },
  )
  return rows.map(({ campaign_id: campaign, path, ...finding }) => ({
    path: display(String(campaign), String(path)),
    ...(finding as unknown as Omit<Finding, 'path'>),
  }))
}

async function writeLookups(db: Database, header: Header<string>): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE severity (rule VARCHAR, severity VARCHAR)')
  await db.appendTemp(
    'severity',
    Object.entries(rules).map(([name, rule]) => [name, rule.severity]),
  )
  await db.run('CREATE OR REPLACE TEMP TABLE heading (field VARCHAR, position INTEGER, name VARCHAR)')
  await db.appendTemp(
    'heading',
    [...header.columns].map(([field, column]) => [
      field,
      String(column + 1),
      header.headings[column] ?? null,
    ]),
  )
}
