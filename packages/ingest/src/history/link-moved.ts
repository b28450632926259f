import { unitId } from '../normalise/unit.ts'
import type { Database } from '../warehouse/connection.ts'
import { followLinks } from './follow-links.ts'
import { areTwo, details } from './link-works.ts'
import { isUncoded } from './uncoded.ts'

/**
 * Leads rows of a unit that took others over to the works of these: from the day on that the conversion table says, a register of
 * the same series names them under the new unit, of the same tier and title; never where either side has two of them.
 *
 * Adds to `temp.work_alias`; `temp.told_key` has the rows of works that have another code than before. Returns whether there are
 * any.
 */
export async function linkMoved(db: Database, campaign: string): Promise<boolean> {
  const links = await db.rows(
    `SELECT predecessor_name AS old, successor_name AS new, CAST(valid_on AS VARCHAR) AS day FROM core.unit_succession
     WHERE campaign_id = $campaign`,
    { campaign },
  )
  const moved = links
    .map((link) => [unitId(String(link['old'])), unitId(String(link['new'])), String(link['day'])])
    .filter(([old, successor]) => old !== successor)
  if (moved.length === 0) return false
  await db.run('CREATE OR REPLACE TEMP TABLE moved_unit (old_unit VARCHAR, new_unit VARCHAR, valid_on DATE)')
  await db.appendTemp('moved_unit', moved)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE link AS
     WITH named AS (
       SELECT file, row_key, unit_id, tier_id, lower(title) AS title, ${details}, scope, settled_register.known_on AS day
       FROM settled JOIN settled_register USING (file)
       WHERE outcome <> 'duplicate' AND row_key IS NOT NULL AND row_key NOT IN (SELECT row_key FROM declared)
       UNION ALL
       SELECT -1, work_id, unit_id, tier_id, lower(title), ${details}, coalesce(series, path), work.known_on
       FROM core.work JOIN register USING (source_file_id) WHERE campaign_id = $campaign
     ), pair AS (
       SELECT DISTINCT greatest(before.file, after.file) AS file,
              CASE WHEN before.file < after.file THEN after.row_key ELSE before.row_key END AS row_key,
              CASE WHEN before.file < after.file THEN before.row_key ELSE after.row_key END AS work_id
       FROM (FROM named WHERE unit_id IN (SELECT old_unit FROM moved_unit)) before
       JOIN moved_unit ON old_unit = before.unit_id AND before.day < valid_on
       JOIN (FROM named WHERE unit_id IN (SELECT new_unit FROM moved_unit)) after
         ON after.unit_id = new_unit AND after.day >= valid_on AND after.tier_id = before.tier_id
            AND after.title = before.title AND after.scope = before.scope
       WHERE before.row_key <> after.row_key AND before.file <> after.file AND NOT ${areTwo('before', 'after')}
     )
     SELECT *, ${isUncoded('row_key')} AS is_uncoded FROM pair
     WHERE row_key NOT IN (SELECT work_id FROM core.work WHERE campaign_id = $campaign)
     QUALIFY count(*) OVER (PARTITION BY file, row_key) = 1 AND count(*) OVER (PARTITION BY file, work_id) = 1`,
    { campaign },
  )
  await db.run(
    'CREATE OR REPLACE TEMP TABLE told_key AS SELECT file, row_key, work_id FROM link WHERE NOT is_uncoded',
  )
  await followLinks(db)
  const [told] = await db.rows('FROM told_key LIMIT 1')
  return told !== undefined
}
