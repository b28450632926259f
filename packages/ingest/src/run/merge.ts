import { qualifiedName, quoteIdentifier } from '@vedich/model'

import { mergeRegisters } from '../history/merge-works.ts'
import type { Register } from '../history/registers.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import type { RowCounts } from './account.ts'

/** Where merged rows come from, and where the file stands among those that were read before. */
export interface Origin extends Register {
  readonly campaign: string
}

/** What a file changed in the target: rows that differ, rows that are as they were, and rows that an earlier version had. */
export interface Merged {
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

/** Merges registers of works into history, in the order of their standings. */
export async function mergeWorks(
  db: Database,
  campaign: string,
  origins: readonly Origin[],
): Promise<Merged[]> {
  const merged = await mergeRegisters(db, campaign, origins)
  return merged.map(({ withdrawn, ...rows }) => ({ ...rows, removed: withdrawn }))
}

/**
 * Merges `temp.settled` into the target table by key: new rows are inserted, rows whose content differs are replaced,
 * equal rows keep their first provenance. Rows that only an earlier version of the same file had are removed.
 */
export async function mergeRows(db: Database, spec: TableSpec, origin: Origin): Promise<Merged> {
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
  await insertInOrder(
    db,
    target,
    `SELECT $campaign AS campaign_id, row_key AS ${key}, ${columns.join(', ')}, $file AS source_file_id,
            source_sheet, source_row, $run AS run_id
     FROM settled
     WHERE outcome = 'accepted' AND row_key IN (SELECT row_key FROM change WHERE kind <> 'unchanged')`,
    'place',
    { campaign, file, run },
  )
  const rows = await db.rows(
    `SELECT count(*) FILTER (kind = 'updated') AS updated, count(*) FILTER (kind = 'unchanged') AS unchanged FROM change`,
  )
  return { updated: Number(rows[0]?.['updated']), unchanged: Number(rows[0]?.['unchanged']), removed }
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

/** Of each file, where its rows went. */
export async function countOutcomes(
  db: Database,
  stacks: readonly { readonly name: number }[],
  merged: readonly Merged[],
): Promise<RowCounts[]> {
  const staged = stacks.map(
    ({ name }) =>
      `SELECT record >> 32 AS sheet, 'read' AS outcome, count(*) AS rows FROM stage_${name} GROUP BY ALL
       UNION ALL SELECT record >> 32, 'structural', count(*) FROM structure_${name} GROUP BY ALL`,
  )
  const rows = await db.rows(
    `SELECT file, outcome, CAST(sum(rows) AS BIGINT) AS rows
     FROM (${staged.join(' UNION ALL ')}) JOIN settled_sheet USING (sheet) GROUP BY ALL
     UNION ALL SELECT file, outcome, count(*) FROM settled GROUP BY ALL`,
  )
  const counts = new Map(rows.map((row) => [`${row['file']} ${row['outcome']}`, Number(row['rows'])]))
  return merged.map(({ updated, unchanged }, file) => {
    const of = (outcome: string) => counts.get(`${file} ${outcome}`) ?? 0
    return {
      read: of('read'),
      inserted: of('accepted') - updated - unchanged,
      updated,
      unchanged,
      duplicate: of('duplicate'),
      rejected: of('rejected'),
      structural: of('structural'),
    }
  })
}
