import type { Database } from '../warehouse/connection.ts'
import type { Register } from './registers.ts'

/** How much alike titles are that may be one, of 1; and works that are compared with one another at most. */
const [alike, most] = [0.85, 2000]

/** The numbers in a title, one of which may begin like the other's: "Km 47" and "Km47+500", but never "12" and "14". */
const numbers = (title: string) => `trim(regexp_replace(${title}, '[^0-9]+', ' ', 'g')) || ' '`

/**
 * Flags works that a register is the first to name and that are much like one that it leaves out: a unit's under nearly the same
 * title, or another unit's under the very same. Nothing tells whether they are one, so a person is asked.
 */
export async function flagLikelySame(
  db: Database,
  campaign: string,
  { file, run }: Pick<Register, 'file' | 'run'>,
): Promise<void> {
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     WITH state AS (
       SELECT work_id, title AS written, lower(title) AS title, unit_id, source_sheet, source_row, version
       FROM core.work_version WHERE campaign_id = $campaign AND source_file_id = $file
       UNION ALL BY NAME
       SELECT work_id, title AS written, lower(title) AS title, unit_id, source_sheet, source_row, NULL AS version
       FROM core.work WHERE campaign_id = $campaign AND source_file_id = $file
     ), gone AS (
       FROM state WHERE source_row IS NULL LIMIT ${most}
     ), new AS (
       SELECT * FROM state
       WHERE source_row IS NOT NULL AND EXISTS (FROM gone)
         AND coalesce(version = 1, work_id NOT IN (SELECT work_id FROM core.work_version WHERE campaign_id = $campaign))
       LIMIT ${most}
     ), pair AS (
       SELECT new.*, gone.work_id AS former, jaro_winkler_similarity(new.title, gone.title) AS likeness
       FROM new JOIN gone ON new.unit_id = gone.unit_id OR new.title = gone.title
       WHERE likeness >= ${alike}
         AND (starts_with(${numbers('new.title')}, ${numbers('gone.title')}) OR starts_with(${numbers('gone.title')}, ${numbers('new.title')}))
     ), best AS (
       FROM pair QUALIFY row_number() OVER (PARTITION BY work_id ORDER BY likeness DESC, former) = 1
     )
     SELECT $run AS run_id, $file AS source_file_id, coalesce(source_sheet, '') AS source_sheet, source_row,
            'likely_same_work' AS rule, written AS value, format('"{}": "{}"', work_id, former) AS hint
     FROM best
     -- Another file of the same content has said so.
     WHERE hint NOT IN (SELECT hint FROM meta.flagged_row WHERE rule = 'likely_same_work')
     QUALIFY row_number() OVER (PARTITION BY former ORDER BY likeness DESC, work_id) = 1`,
    { campaign, file, run },
  )
}
