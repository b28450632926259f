import { type RuleName, rules } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { cellList } from '../source/cell.ts'
import type { Spelling } from '../table/spellings.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'
import type { Origin } from './merge.ts'
import { listedFindings } from './report.ts'

/** One finding about a row, as a person reads it. */
export interface Finding {
  readonly path: string
  readonly row: number
  readonly rule: RuleName
  readonly column: string | null
  readonly value: string | null
  readonly hint: string | null
}

/** Writes the rejected and flagged rows of the staged file; those of an earlier reading of the same bytes are replaced. */
export async function writeFindings(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  origin: Origin,
): Promise<void> {
  await writeLookups(db, header)
  for (const table of ['meta.rejected_row', 'meta.flagged_row', 'meta.vocabulary_gap']) {
    await db.run(`DELETE FROM ${table} WHERE source_file_id = $file`, { file: origin.file })
  }
  const findings = `
    WITH finding AS (
      SELECT record, source_row, outcome, unnest(problems, recursive := true) FROM settled
      UNION ALL
      SELECT record, source_row, outcome, 'duplicate_key', '${spec.keyField}', row_key, 'row ' || first_row
      FROM settled WHERE outcome = 'rejected' AND NOT is_rejected
      UNION ALL
      SELECT record, source_row, 'structural', rule, field, value, hint FROM sheet_finding
    )
    SELECT $run AS run_id, $file AS source_file_id, NULL AS source_sheet, source_row, finding.rule,
           any_value(heading.position) AS source_column, any_value(heading.name) AS column_name,
           any_value(value) AS value, any_value(hint) AS hint`
  const lookups = `FROM finding JOIN severity ON severity.rule = finding.rule LEFT JOIN heading ON heading.field = finding.field`
  const bindings = { run: origin.run, file: origin.file }
  await db.run(
    `INSERT INTO meta.rejected_row BY NAME ${findings}, any_value(${cellList(columns)}) AS cells
     ${lookups} JOIN stage ON stage.record = finding.record WHERE severity.severity = 'reject' GROUP BY source_row, finding.rule
     ORDER BY source_row`,
    bindings,
  )
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME ${findings} ${lookups}
     WHERE severity.severity = 'flag' AND outcome <> 'rejected' GROUP BY source_row, finding.rule ORDER BY source_row`,
    bindings,
  )
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
    `SELECT campaign_id, path, source_row AS row, rule, column_name AS "column", value, hint
     FROM meta.${table} JOIN meta.source_file USING (source_file_id)
     WHERE ${table}.run_id = $run ORDER BY path, source_row, rule LIMIT ${listedFindings}`,
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
