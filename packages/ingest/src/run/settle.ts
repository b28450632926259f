import { quoteIdentifier, rules } from '@vedich/model'

import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'

/**
 * Writes `temp.settled`: every parsed row with the target's columns and its outcome, `accepted`, `duplicate` or
 * `rejected`. Of rows with one key the first stands; the others are duplicates when their content is the same, and are
 * rejected by `duplicate_key` when it differs (`first_row` tells where the first one is).
 */
export async function settleRows(db: Database, spec: TableSpec): Promise<void> {
  const columns = Object.entries(spec.columns)
  const contentOf = (alias: string) =>
    `row(${columns.map(([name]) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`
  await db.run(`
    CREATE OR REPLACE TEMP TABLE settled AS
    WITH content AS (
      SELECT record, source_row, row_key, problems,
             list_has_any(list_transform(problems, lambda p: p.rule), ${rejectingRules}) AS is_rejected,
             ${columns.map(([name, sql]) => `${sql} AS ${quoteIdentifier(name)}`).join(', ')}
      FROM parsed
    ), repeated AS (
      SELECT row_key, min(record) AS record FROM content WHERE NOT is_rejected GROUP BY row_key HAVING count(*) > 1
    ), original AS (
      SELECT content.* FROM content JOIN repeated USING (row_key, record)
    )
    SELECT content.*, original.source_row AS first_row,
           CASE WHEN content.is_rejected THEN 'rejected'
                WHEN original.record IS NULL OR original.record = content.record THEN 'accepted'
                WHEN ${contentOf('original')} IS NOT DISTINCT FROM ${contentOf('content')} THEN 'duplicate'
                ELSE 'rejected' END AS outcome
    FROM content LEFT JOIN original ON original.row_key = content.row_key`)
}

/** Names of the rules that keep a row out, as a SQL list. */
const rejectingRules = `[${Object.entries(rules)
  .filter(([, rule]) => rule.severity === 'reject')
  .map(([name]) => `'${name}'`)
  .join(', ')}]`
