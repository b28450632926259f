import type { Campaign } from '../campaign/load.ts'
import type { Database } from '../warehouse/connection.ts'
import { flagLasting } from './lasting-flags.ts'

/**
 * Flags registers whose silence withdraws more works than they name: they may be but a part, a list of the key works or of one
 * unit, or a file that was cut short.
 */
export async function flagManyWithdrawn(
  db: Database,
  { id: campaign, sources }: Pick<Campaign, 'id' | 'sources'>,
  run: string,
): Promise<void> {
  const isListed = sources !== undefined
  await flagLasting(db, { campaign, run, isListed }, 'many_withdrawn', manyWithdrawnSql)
}

/** Files of one series and day are parts of one register. */
const manyWithdrawnSql = `
  WITH gone AS (
    SELECT source_file_id, count(DISTINCT work_id) AS works FROM (
      SELECT source_file_id, work_id FROM core.work WHERE campaign_id = $campaign AND source_row IS NULL
      UNION ALL
      SELECT source_file_id, work_id FROM core.work_version WHERE campaign_id = $campaign AND source_row IS NULL
    ) GROUP BY ALL
  ), register AS (
    SELECT source_file_id, path, register_series AS series,
           sum(inserted + updated + unchanged + duplicate + rejected) OVER (PARTITION BY coalesce(series, path), known_on) AS named
    FROM meta.source_file WHERE campaign_id = $campaign
  )
  SELECT source_file_id, '' AS source_sheet, 1 AS source_row, works || '/' || works + named AS value,
         CASE WHEN $isListed
              THEN format('- {{ path: "{}"{}, supplement: true }}', path, coalesce(', series: "' || series || '"', ''))
              ELSE format('sources: [{{ path: "{}", supplement: true }}, {{ path: "sources/**" }}]', path) END AS hint
  FROM gone JOIN register USING (source_file_id) WHERE works > named`
