import type { Database } from '../warehouse/connection.ts'
import { isUncoded } from './uncoded.ts'

/**
 * Gives rows whose code is another unit's work a key of their own, `CT-01@trường-a`: many units number their works from 1, each
 * in a register of its own. A code stays one work where the unit is the same, where one register or one series says so, or
 * where its title went along and the other unit no longer claims it. The work that had the code first keeps it.
 *
 * Writes `temp.work_alias`, and `temp.told_key` with the same rows; returns whether there are any.
 */
export async function partSharedCodes(db: Database, campaign: string): Promise<boolean> {
  const [other] = await db.rows(
    `SELECT 1 FROM register WHERE coalesce(series, path) NOT IN (SELECT scope FROM settled_register)
     UNION ALL SELECT 1 FROM settled_register HAVING count(DISTINCT scope) > 1 LIMIT 1`,
  )
  if (other === undefined) return false
  await db.run(
    `CREATE OR REPLACE TEMP TABLE claimed_by_several AS
     SELECT hash(row_key) AS key FROM settled_by_code GROUP BY ALL HAVING min(file) <> max(file)
     UNION
     SELECT hash(row_key) FROM settled_by_code settled
     JOIN core.work ON work.campaign_id = $campaign AND work_id = row_key AND work.unit_id <> settled.unit_id`,
    { campaign },
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE told_key AS
     WITH sighted AS (
       SELECT work_id, max(register.known_on) AS day FROM core.work_sighting JOIN register USING (source_file_id)
       WHERE campaign_id = $campaign AND hash(work_id) IN (FROM claimed_by_several) GROUP BY ALL
     ), claim AS (
       SELECT row_key, unit_id, lower(title) AS title, file, scope, in_series, known_on AS day
       FROM settled_by_code JOIN settled_register USING (file)
       WHERE unit_id IS NOT NULL AND outcome <> 'duplicate' AND hash(row_key) IN (FROM claimed_by_several)
       UNION ALL
       SELECT work_id, unit_id, lower(title), -1, coalesce(series, path), series IS NOT NULL, greatest(work.known_on, sighted.day)
       FROM core.work JOIN register USING (source_file_id) LEFT JOIN sighted USING (work_id)
       WHERE campaign_id = $campaign AND hash(work_id) IN (FROM claimed_by_several)
     ), owned AS (
       SELECT *, first_value(unit_id) OVER owners AS owner, first_value(title) OVER owners AS owner_title,
              first_value(scope) OVER owners AS owner_scope, first_value(in_series) OVER owners AS owner_in_series
       FROM claim WHERE NOT ${isUncoded('row_key')} WINDOW owners AS (PARTITION BY row_key ORDER BY file)
     ), dated AS (
       SELECT *, max(CASE WHEN unit_id = owner THEN day END) OVER (PARTITION BY row_key) AS owner_day FROM owned
     )
     SELECT DISTINCT file, row_key, row_key || '@' || unit_id AS work_id
     FROM dated
     WHERE file >= 0 AND unit_id <> owner AND scope <> owner_scope
       -- A register that is read again may be of the unit that a work has left.
       AND (row_key, unit_id) NOT IN (SELECT (work_id, unit_id) FROM core.work_version WHERE campaign_id = $campaign
                                      AND hash(work_id) IN (FROM claimed_by_several))
       AND (title <> owner_title OR (in_series AND owner_in_series) OR day <= owner_day
            OR row_key || '@' || unit_id IN (SELECT work_id FROM core.work WHERE campaign_id = $campaign))`,
    { campaign },
  )
  await db.run('INSERT INTO work_alias FROM told_key')
  const [told] = await db.rows('FROM told_key LIMIT 1')
  return told !== undefined
}
