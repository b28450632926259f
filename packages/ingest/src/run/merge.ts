import { qualifiedName, quoteIdentifier } from '@vedich/model'

import { mergeWorks } from '../history/merge-works.ts'
import type { Register } from '../history/registers.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'
import type { RowCounts } from './account.ts'

/** Where merged rows come from, and where the file stands among those that were read before. */
export interface Origin extends Register {
  readonly campaign: string
}

/** Row counts of a merge, and how many rows an earlier version had: works that were withdrawn, others that were taken out. */
export type MergeCounts = RowCounts & { readonly removed: number }

/** Merges a register of works into history. */
export async function mergeRegister(db: Database, sheets: number, origin: Origin): Promise<MergeCounts> {
  const removed = await mergeWorks(db, origin.campaign, origin)
  return { ...(await countOutcomes(db, sheets)), removed }
}

/**
 * Merges `temp.settled` into the target table by key: new rows are inserted, rows whose content differs are replaced,
 * equal rows keep their first provenance. Rows that only an earlier version of the same file had are removed.
 */
export async function mergeRows(
  db: Database,
  spec: TableSpec,
  sheets: number,
  origin: Origin,
): Promise<MergeCounts> {
  const { campaign, file, run } = origin
  const target = qualifiedName(spec.target)
  const key = quoteIdentifier(spec.keyColumn)
  const columns = Object.keys(spec.columns).map(quoteIdentifier)
  const differs = columns
    .map((column) => `existing.${column} IS DISTINCT FROM incoming.${column}`)
    .join(' OR ')
  await db.run(
    `CREATE OR REPLACE TEMP TABLE change AS
     SELECT incoming.row_key,
            CASE WHEN existing.${key} IS NULL THEN 'inserted' WHEN ${differs} THEN 'updated' ELSE 'unchanged' END AS kind
     FROM settled incoming
     LEFT JOIN ${target} existing ON existing.campaign_id = $campaign AND existing.${key} = incoming.row_key
     WHERE incoming.outcome = 'accepted'`,
    { campaign },
  )
  const removed = await removeVanished(
    db,
    target,
    `${key} NOT IN (SELECT row_key FROM settled WHERE row_key IS NOT NULL)`,
    origin,
  )
  await db.run(
    `DELETE FROM ${target}
     WHERE campaign_id = $campaign AND ${key} IN (SELECT row_key FROM change WHERE kind = 'updated')`,
    { campaign },
  )
  await db.run(
    `INSERT INTO ${target} BY NAME
     SELECT $campaign AS campaign_id, row_key AS ${key}, ${columns.join(', ')}, $file AS source_file_id,
            source_sheet, source_row, $run AS run_id
     FROM settled
     WHERE outcome = 'accepted' AND row_key IN (SELECT row_key FROM change WHERE kind <> 'unchanged')
     ORDER BY place`,
    { campaign, file, run },
  )
  return { ...(await countOutcomes(db, sheets)), removed }
}

/** Removes what an earlier version of the file put into a table of which it has none any more. */
export async function removeAll(db: Database, spec: TableSpec, origin: Origin): Promise<number> {
  return removeVanished(db, qualifiedName(spec.target), 'true', origin)
}

async function removeVanished(
  db: Database,
  target: string,
  isMissing: string,
  { campaign, path }: Origin,
): Promise<number> {
  const vanished = `campaign_id = $campaign
    AND source_file_id IN (SELECT source_file_id FROM meta.source_file WHERE campaign_id = $campaign AND path = $path)
    AND ${isMissing}`
  const [row] = await db.rows(`SELECT count(*) AS rows FROM ${target} WHERE ${vanished}`, { campaign, path })
  const removed = Number(row?.['rows'])
  if (removed > 0) await db.run(`DELETE FROM ${target} WHERE ${vanished}`, { campaign, path })
  return removed
}

async function countOutcomes(db: Database, sheets: number): Promise<RowCounts> {
  const ofSheets = Array.from(
    { length: sheets },
    (_, sheet) =>
      `SELECT 'read' AS outcome, count(*) AS rows FROM stage_${sheet} UNION ALL
       SELECT 'structural', count(*) FROM structure_${sheet}`,
  )
  const rows = await db.rows(
    `SELECT outcome, sum(rows) AS rows FROM (${ofSheets.join(' UNION ALL ')}) GROUP BY outcome
     UNION ALL SELECT kind, count(*) FROM change WHERE kind <> 'inserted' GROUP BY ALL
     UNION ALL SELECT outcome, count(*) FROM settled GROUP BY ALL`,
  )
  const of = (outcome: string) => Number(rows.find((row) => row['outcome'] === outcome)?.['rows'] ?? 0)
  return {
    read: of('read'),
    inserted: of('accepted') - of('updated') - of('unchanged'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    duplicate: of('duplicate'),
    rejected: of('rejected'),
    structural: of('structural'),
  }
}
