import { rules } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { cellList } from '../source/cell.ts'
import { isGap, type Spelling } from '../table/spellings.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import { type Finding, listedFindings } from './finding.ts'

/** A stack whose rows are settled. */
export interface SettledStack {
  readonly name: number
  readonly columns: number
  readonly header: Header<string>
}

/** Forgets what earlier readings of the same bytes found. */
export async function clearFindings(db: Database, files: readonly string[]): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE read_again (source_file_id VARCHAR)')
  await db.appendTemp(
    'read_again',
    files.map((file) => [file]),
  )
  for (const table of ['meta.rejected_row', 'meta.flagged_row', 'meta.vocabulary_gap', 'meta.correction']) {
    await db.run(`DELETE FROM ${table} WHERE source_file_id IN (FROM read_again)`)
  }
}

/** Writes the rejected and flagged rows of one stack. */
export async function writeFindings(
  db: Database,
  spec: TableSpec,
  { name, columns, header }: SettledStack,
  run: string,
): Promise<void> {
  await writeLookups(db, header)
  await db.run(findingSql(spec, name))
  const finding = `SELECT $run AS run_id, source_file_id, coalesce(source_sheet, '') AS source_sheet, source_row, rule,
                          source_column, column_name, value, hint`
  await insertInOrder(
    db,
    'meta.rejected_row',
    `${finding}, ${cellList(columns)} AS cells
     FROM stage_${name} stage JOIN finding USING (record) JOIN settled_file USING (file)
     WHERE severity = 'reject'`,
    'record, rule, source_column',
    { run },
  )
  await insertInOrder(
    db,
    'meta.flagged_row',
    `${finding}
     FROM finding JOIN settled_file USING (file) WHERE severity = 'flag' AND outcome <> 'rejected'`,
    'record, rule, source_column',
    { run },
  )
}

/**
 * `temp.finding`: each cell of a stack that breaks a rule, once a rule. Few rows break any, and only these are looked at.
 */
function findingSql(spec: TableSpec, stack: number): string {
  return `
    CREATE OR REPLACE TEMP TABLE finding AS
    WITH own AS (
      SELECT record, sheet, source_row, source_sheet, row_key, is_rejected, outcome, rejects, repeat_rule, first_row, first_sheet
      FROM settled WHERE stack = ${stack} AND (rejects IS NOT NULL OR repeat_rule IS NOT NULL)
    ), broken AS (
      SELECT record, sheet, source_row, outcome, rule, field, value, hint FROM own JOIN row_finding_${stack} USING (record)
      -- What a row that completes another one lacks, that one may tell.
      WHERE repeat_rule IS DISTINCT FROM 'completing_row' OR rule NOT IN ('missing_status', 'completed_without_date')
      UNION ALL
      SELECT record, sheet, source_row, outcome, repeat_rule,
             '${spec.keyField}', row_key,
             'row ' || first_row || CASE WHEN first_sheet <> source_sheet THEN ' of ' || first_sheet ELSE '' END
      FROM own WHERE repeat_rule IS NOT NULL
      UNION ALL
      SELECT record, record >> 32, source_row, 'structural', rule, field, value, hint FROM sheet_finding_${stack}
    )
    SELECT record, file, source_sheet, source_row, outcome, broken.rule, severity.severity,
           coalesce(heading.position, 0) AS source_column, heading.name AS column_name, value, hint
    FROM broken JOIN settled_sheet USING (sheet) JOIN severity ON severity.rule = broken.rule
    LEFT JOIN heading ON heading.field = broken.field
    QUALIFY row_number() OVER (PARTITION BY record, broken.rule, heading.position ORDER BY hint) = 1`
}

/** Counts the spellings that the vocabularies do not know, file by file, with the nearest term. */
export async function writeGaps(
  db: Database,
  files: readonly { readonly file: string; readonly spellings: readonly Spelling[] }[],
  run: string,
): Promise<void> {
  const gaps = files.flatMap(({ file, spellings }) =>
    spellings
      .filter(({ problem }) => isGap(problem))
      .map(({ kind, raw, rows, hint }) => [file, kind, raw, String(rows), hint ?? null]),
  )
  if (gaps.length === 0) return
  await db.run(
    'CREATE OR REPLACE TEMP TABLE gap (source_file_id VARCHAR, vocabulary VARCHAR, value VARCHAR, rows BIGINT, nearest VARCHAR)',
  )
  await db.appendTemp('gap', gaps)
  await db.run('INSERT INTO meta.vocabulary_gap BY NAME SELECT $run AS run_id, gap.* FROM gap', { run })
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
     WHERE ${table}.run_id = $run ORDER BY path, source_sheet, source_row, rule, source_column LIMIT ${listedFindings}`,
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
      header.headings[column] ?? `#${column + 1}`,
    ]),
  )
}
