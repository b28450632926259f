import { quoteIdentifier, rules } from '@vedich/model'

import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'

/** Records a sheet may have; `place` counts records over all sheets of a file. */
const recordsPerSheet = 2 ** 40

/**
 * Shows as `temp.settled` what was set aside of each sheet: every parsed row with its sheet, its `place` in the file,
 * the target's columns and its outcome, `accepted`, `duplicate` or
 * `rejected`. Of rows with one key the first stands; the others are duplicates when their content is the same, and are
 * rejected by `duplicate_key` when it differs (`first_sheet` and `first_row` tell where the first one is).
 */
export async function settleRows(
  db: Database,
  spec: TableSpec,
  sheets: readonly (string | undefined)[],
): Promise<void> {
  for (const [sheet, name] of sheets.entries()) {
    await db.run(`SET VARIABLE sheet_name_${sheet} = $name::VARCHAR`, { name: name ?? null })
  }
  await db.run(
    `CREATE OR REPLACE TEMP VIEW content AS
     ${sheets.map((_, sheet) => contentOfSheet(sheet)).join(' UNION ALL BY NAME ')}`,
  )
  await db.run(repeatedSql(spec))
  await db.run(
    `CREATE OR REPLACE TEMP VIEW settled AS
     SELECT content.*, repeated.first_row, repeated.first_sheet,
            CASE WHEN is_rejected THEN 'rejected' ELSE coalesce(repeated.outcome, 'accepted') END AS outcome
     FROM content LEFT JOIN repeated USING (place)`,
  )
}

function contentOfSheet(sheet: number): string {
  return `SELECT ${sheet} AS sheet, getvariable('sheet_name_${sheet}')::VARCHAR AS source_sheet,
      ${sheet * recordsPerSheet} + record AS place, *,
      CASE WHEN problems IS NULL THEN false
           ELSE list_has_any(list_transform(problems, lambda p: p.rule), ${rejectingRules}) END AS is_rejected
    FROM parsed_${sheet}`
}

/**
 * `temp.repeated`: every row whose key stands on a row before it, with that row and the outcome. Keys are first counted by
 * their hashes, which take little room; rows whose keys only share a hash stand alone.
 */
function repeatedSql(spec: TableSpec): string {
  const contentOf = (alias: string) =>
    `row(${Object.keys(spec.columns)
      .map((name) => `${alias}.${quoteIdentifier(name)}`)
      .join(', ')})`
  return `
    CREATE OR REPLACE TEMP TABLE repeated AS
    WITH key_hash AS (
      SELECT hash(row_key) AS hash FROM content WHERE NOT is_rejected GROUP BY ALL HAVING count(*) > 1
    ), rows AS MATERIALIZED (
      SELECT *, min(place) OVER (PARTITION BY row_key) AS first_place
      FROM content WHERE NOT is_rejected AND hash(row_key) IN (FROM key_hash)
    )
    SELECT rows.place, original.source_row AS first_row, original.source_sheet AS first_sheet,
           CASE WHEN ${contentOf('original')} IS NOT DISTINCT FROM ${contentOf('rows')} THEN 'duplicate' ELSE 'rejected' END AS outcome
    FROM rows JOIN rows original ON original.place = rows.first_place
    WHERE rows.place <> rows.first_place`
}

/** Names of the rules that keep a row out, as a SQL list. */
const rejectingRules = `[${Object.entries(rules)
  .filter(([, rule]) => rule.severity === 'reject')
  .map(([name]) => `'${name}'`)
  .join(', ')}]`
