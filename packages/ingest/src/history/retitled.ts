import type { Database } from '../warehouse/connection.ts'
import type { Register } from './registers.ts'
import { isUncoded } from './uncoded.ts'

/** Share of the words of the shorter title, of 1, that the other must have as well to be taken for another wording of it. */
const leastShared = 0.34

/** Codes named in a finding. */
const mostShown = 6

const wordsOf = (text: string, sign: string) =>
  `list_distinct(regexp_extract_all(lower(${text}), '[${sign}]+'))`

/** Few words in common. */
export function areUnlike(one: string, other: string): string {
  const [words, others] = [wordsOf(one, String.raw`\pL\pN`), wordsOf(other, String.raw`\pL\pN`)]
  return `len(list_intersect(${words}, ${others})) < ${leastShared} * least(len(${words}), len(${others}))`
}

/** "Hẻm 12" and "Hẻm 20": numbers on either side, and none in common. */
function haveOtherNumbers(one: string, other: string): string {
  const [numbers, others] = [wordsOf(one, '0-9'), wordsOf(other, '0-9')]
  return `len(${numbers}) > 0 AND len(${others}) > 0 AND len(list_intersect(${numbers}, ${others})) = 0`
}

/**
 * Flags, once a register, the codes under which it has a title or a place quite unlike the one before: a number that was used again for
 * another work, or rows that were numbered anew, look the same as works that were given another name.
 */
export async function flagRetitledCodes(
  db: Database,
  campaign: string,
  registers: readonly Pick<Register, 'file' | 'run'>[],
): Promise<void> {
  const [earlier] = await db.rows('SELECT 1 FROM core.work_version WHERE campaign_id = $campaign LIMIT 1', {
    campaign,
  })
  if (earlier === undefined) return
  const files = registers.map(({ file }) => `'${file}'`).join(', ')
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     WITH own AS MATERIALIZED (
       -- Only a work with an earlier state may have had another title.
       SELECT DISTINCT work_id FROM core.work_version WHERE campaign_id = $campaign AND work_id IN (
         SELECT work_id FROM core.work WHERE campaign_id = $campaign AND source_file_id IN (${files})
         UNION ALL SELECT work_id FROM core.work_version WHERE campaign_id = $campaign AND source_file_id IN (${files}))
     ), state AS (
       SELECT work_id, title, location, version, source_file_id, source_sheet, source_row FROM core.work_version SEMI JOIN own USING (work_id)
       WHERE campaign_id = $campaign AND NOT ${isUncoded('work_id')}
       UNION ALL
       SELECT work_id, title, location, NULL, source_file_id, source_sheet, source_row FROM core.work SEMI JOIN own USING (work_id)
       WHERE campaign_id = $campaign AND NOT ${isUncoded('work_id')}
     ), told AS (
       SELECT *, lag(title) OVER history AS title_before, lag(location) OVER history AS place_before
       FROM state WINDOW history AS (PARTITION BY work_id ORDER BY version NULLS LAST)
     ), changed AS (
       SELECT *, CASE WHEN ${areUnlike('title_before', 'title')} THEN [title_before, title]
                      WHEN ${haveOtherNumbers('place_before', 'location')} THEN [place_before, location] END AS change
       FROM told WHERE source_file_id IN (${files}) AND source_row IS NOT NULL
     ), unlike AS (
       FROM changed WHERE change IS NOT NULL
     )
     SELECT $run AS run_id, source_file_id, coalesce(min_by(source_sheet, source_row), '') AS source_sheet,
            min(source_row) AS source_row, 'retitled_codes' AS rule,
            array_to_string(list(format('{}: "{}" → "{}"', work_id, change[1], change[2]) ORDER BY source_row)[:${mostShown}], '; ')
              || CASE WHEN count(*) > ${mostShown} THEN '; …' ELSE '' END AS value
     FROM unlike GROUP BY source_file_id`,
    { campaign, run: registers[0]?.run ?? '' },
  )
}
