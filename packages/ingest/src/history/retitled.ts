import type { Database } from '../warehouse/connection.ts'
import type { Register } from './registers.ts'
import { isUncoded } from './uncoded.ts'

/** Share of the words of the shorter title, of 1, that the other must have as well to be taken for another wording of it. */
const leastShared = 0.34

/** Codes named in a finding. */
const mostShown = 6

const wordsOf = (title: string) => String.raw`list_distinct(regexp_extract_all(lower(${title}), '[\pL\pN]+'))`

/**
 * Flags, once a register, the codes under which it has a title quite unlike the one before: a number that was used again for
 * another work, or rows that were numbered anew, look the same as works that were given another name.
 */
export async function flagRetitledCodes(
  db: Database,
  campaign: string,
  registers: readonly Pick<Register, 'file' | 'run'>[],
): Promise<void> {
  const files = registers.map(({ file }) => `'${file}'`).join(', ')
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     WITH own AS MATERIALIZED (
       SELECT work_id FROM core.work WHERE campaign_id = $campaign AND source_file_id IN (${files})
       UNION SELECT work_id FROM core.work_version WHERE campaign_id = $campaign AND source_file_id IN (${files})
     ), state AS (
       SELECT work_id, title, version, source_file_id, source_sheet, source_row FROM core.work_version SEMI JOIN own USING (work_id)
       WHERE campaign_id = $campaign AND NOT ${isUncoded('work_id')}
       UNION ALL
       SELECT work_id, title, NULL, source_file_id, source_sheet, source_row FROM core.work SEMI JOIN own USING (work_id)
       WHERE campaign_id = $campaign AND NOT ${isUncoded('work_id')}
     ), told AS (
       SELECT *, lag(title) OVER (PARTITION BY work_id ORDER BY version NULLS LAST) AS was FROM state
     ), compared AS (
       SELECT *, ${wordsOf('title')} AS words, ${wordsOf('was')} AS before FROM told
       WHERE source_file_id IN (${files}) AND source_row IS NOT NULL AND title <> was
     ), unlike AS (
       FROM compared WHERE len(list_intersect(words, before)) < ${leastShared} * least(len(words), len(before))
     )
     SELECT $run AS run_id, source_file_id, coalesce(min_by(source_sheet, source_row), '') AS source_sheet,
            min(source_row) AS source_row, 'retitled_codes' AS rule,
            array_to_string(list(format('{}: "{}" → "{}"', work_id, was, title) ORDER BY source_row)[:${mostShown}], '; ')
              || CASE WHEN count(*) > ${mostShown} THEN '; …' ELSE '' END AS value
     FROM unlike GROUP BY source_file_id`,
    { campaign, run: registers[0]?.run ?? '' },
  )
}
