import { quoteIdentifier, rules } from '@vedich/model'

import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'

/** Records a sheet may have; `place` counts records over all sheets of a file. */
const recordsPerSheet = 2 ** 40

/**
 * Writes `temp.settled` from what was set aside of each sheet: every parsed row with its sheet, its `place` in the file,
 * the target's columns and its outcome, `accepted`, `duplicate` or
 * `rejected`. Of rows with one key the first stands; the others are duplicates when their content is the same, and are
 * rejected by `duplicate_key` when it differs (`first_sheet` and `first_row` tell where the first one is).
 */
export async function settleRows(
  db: Database,
  spec: TableSpec,
  sheets: readonly (string | undefined)[],
): Promise<void> {
  const columns = Object.entries(spec.columns)
  const contentOf = (alias: string) =>
    `row(${columns.map(([name]) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`
  await db.run(
    `
    CREATE OR REPLACE TEMP TABLE settled AS
    WITH parsed AS (
      ${sheets.map((_, sheet) => `SELECT ${sheet} AS sheet, $sheet${sheet}::VARCHAR AS source_sheet, * FROM parsed_${sheet}`).join(' UNION ALL BY NAME ')}
    ), content AS (
      SELECT sheet, source_sheet, sheet * ${recordsPerSheet} + record AS place, record, source_row, row_key, problems,
             list_has_any(list_transform(problems, lambda p: p.rule), ${rejectingRules}) AS is_rejected,
             ${columns.map(([name, sql]) => `${sql} AS ${quoteIdentifier(name)}`).join(', ')}
      FROM parsed
    ), repeated AS (
      SELECT row_key, min(place) AS place FROM content WHERE NOT is_rejected GROUP BY row_key HAVING count(*) > 1
    ), original AS (
      SELECT content.* FROM content JOIN repeated USING (row_key, place)
    )
    SELECT content.*, original.source_row AS first_row, original.source_sheet AS first_sheet,
           CASE WHEN content.is_rejected THEN 'rejected'
                WHEN original.place IS NULL OR original.place = content.place THEN 'accepted'
                WHEN ${contentOf('original')} IS NOT DISTINCT FROM ${contentOf('content')} THEN 'duplicate'
                ELSE 'rejected' END AS outcome
    FROM content LEFT JOIN original ON original.row_key = content.row_key`,
    Object.fromEntries(sheets.map((name, sheet) => [`sheet${sheet}`, name ?? null])),
  )
}

/** Names of the rules that keep a row out, as a SQL list. */
const rejectingRules = `[${Object.entries(rules)
  .filter(([, rule]) => rule.severity === 'reject')
  .map(([name]) => `'${name}'`)
  .join(', ')}]`
