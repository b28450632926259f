import type { Campaign } from '../campaign/load.ts'
import { isSilentAbout } from '../table/untold.ts'
import type { Database } from '../warehouse/connection.ts'
import { flagLasting } from './lasting-flags.ts'
import { isUncoded } from './uncoded.ts'

/** Works named in a finding. */
const mostShown = 6

/**
 * Flags registers of one day that say different things of a work: their contents decide which is taken for the later, which is as
 * good as a lot, so that a person must tell.
 */
export async function flagContradictions(
  db: Database,
  { id: campaign }: Pick<Campaign, 'id'>,
  run: string,
): Promise<void> {
  const [doubtful] = await db.rows(`${doubtfulSql} LIMIT 1`, { campaign })
  const none = doubtful === undefined ? ' LIMIT 0' : ''
  await flagLasting(db, { campaign, run }, 'contradicting_registers', `${contradictionsSql}${none}`)
}

/** Works of which two things were told on one day. */
const doubtfulSql =
  'SELECT DISTINCT work_id FROM core.work_version WHERE campaign_id = $campaign AND known_on = superseded_on'

const said = 'work_id, title, status, status_text, completed_on'

/** What the last version of each file says of works of which several were told on one day: its own words, or those it repeats. */
const contradictionsSql = `
  WITH doubtful AS MATERIALIZED (${doubtfulSql}), file AS (
    SELECT source_file_id, path, known_on, row_number() OVER (ORDER BY known_on, revision, sha256, path) AS ordinal,
           revision = max(revision) OVER (PARTITION BY path, known_on) AS is_last
    FROM meta.source_file WHERE campaign_id = $campaign
  ), state AS MATERIALIZED (
    SELECT ${said}, source_sheet, source_row, untold, file.* FROM (
      SELECT * EXCLUDE (version, superseded_on, superseded_by) FROM core.work_version WHERE campaign_id = $campaign
      UNION ALL BY NAME
      FROM core.work WHERE campaign_id = $campaign
    ) told SEMI JOIN doubtful USING (work_id) JOIN file USING (source_file_id)
  ), again AS (
    SELECT work_id, source_sheet, source_row, untold, file.* FROM core.work_sighting SEMI JOIN doubtful USING (work_id) JOIN file USING (source_file_id)
    WHERE campaign_id = $campaign AND NOT is_rejected
  ), claim AS (
    FROM state WHERE is_last
    UNION ALL BY NAME
    SELECT again.*, state.* EXCLUDE (work_id, source_sheet, source_row, untold, source_file_id, path, known_on, ordinal, is_last)
    FROM again ASOF JOIN state ON state.work_id = again.work_id AND state.ordinal <= again.ordinal WHERE again.is_last
  ), told AS (
    SELECT *, lag(claim) OVER (PARTITION BY work_id, known_on ORDER BY ordinal) AS was FROM claim
    WHERE NOT ${isSilentAbout('status')}
  ), contradiction AS (
    SELECT *, format('{}: "{}" ({}) → "{}"', CASE WHEN ${isUncoded('work_id')} THEN title ELSE work_id END,
                     coalesce(was.status_text, was.status), was.path, coalesce(status_text, CASE WHEN source_row IS NULL THEN '–' ELSE status END)) AS text
    FROM told WHERE was.status <> status OR was.completed_on <> completed_on
  )
  SELECT source_file_id, coalesce(min_by(source_sheet, source_row), '') AS source_sheet, coalesce(min(source_row), 1) AS source_row,
         array_to_string(list(text ORDER BY source_row, text)[:${mostShown}], '; ')
           || CASE WHEN count(*) > ${mostShown} THEN '; …' ELSE '' END AS value,
         NULL AS hint
  FROM contradiction GROUP BY source_file_id`
