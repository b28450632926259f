import type { Campaign } from '../campaign/load.ts'
import type { Database } from '../warehouse/connection.ts'
import { followLinks } from './follow-links.ts'
import { linkMoved } from './link-moved.ts'
import { linkWorks } from './link-works.ts'
import type { Register } from './registers.ts'
import { partSharedCodes } from './shared-codes.ts'

/**
 * Tells which work the rows of registers are of, where a code alone does not: a code that is another unit's is parted from it, and
 * one that is spelled otherwise, or is new to a work known by its unit, tier and title, leads to that work, unless
 * campaign.yaml says which work it is. `temp.settled` then
 * has the key of the work as `row_key`, and what a person may want to know is flagged once a file. Needs `temp.register`;
 * `registers` are those that were settled, in the order of their standings.
 */
export async function findWorkKeys(
  db: Database,
  { id: campaign, same_works: same }: Pick<Campaign, 'id' | 'same_works'>,
  registers: readonly Register[],
): Promise<void> {
  const [known] = await db.rows('SELECT 1 FROM core.work WHERE campaign_id = $campaign LIMIT 1', { campaign })
  if (known === undefined && registers.length === 1) return
  await listSettled(db, registers)
  await db.run('CREATE OR REPLACE TEMP TABLE work_alias (file BIGINT, row_key VARCHAR, work_id VARCHAR)')
  await db.run('DROP VIEW IF EXISTS settled_by_code')
  await db.run('ALTER VIEW settled RENAME TO settled_by_code')
  await db.run(
    `CREATE OR REPLACE TEMP VIEW settled AS
     SELECT settled.* REPLACE (coalesce(alias.work_id, settled.row_key) AS row_key)
     FROM settled_by_code settled LEFT JOIN work_alias alias USING (file, row_key)`,
  )
  const run = registers[0]?.run ?? ''
  await db.run('CREATE OR REPLACE TEMP TABLE declared (row_key VARCHAR, work_id VARCHAR)')
  await db.appendTemp('declared', Object.entries(same))
  if (await partSharedCodes(db, campaign)) await flagKeys(db, run, 'shared_code', 'row_key')
  const recoded = `row_key || ' → ' || work_id`
  if (await linkWorks(db, campaign, known !== undefined)) await flagKeys(db, run, 'recoded_works', recoded)
  if (await linkMoved(db, campaign)) await flagKeys(db, run, 'recoded_works', recoded)
  if (Object.keys(same).length > 0) await joinDeclared(db)
  const [alias] = await db.rows('FROM work_alias LIMIT 1')
  if (alias !== undefined) return
  await db.run('DROP VIEW settled')
  await db.run('ALTER VIEW settled_by_code RENAME TO settled')
}

/** `temp.settled_register`: what each register speaks for, by the place of its rows. */
async function listSettled(db: Database, registers: readonly Register[]): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE settled_register (file BIGINT, scope VARCHAR, in_series BOOLEAN, is_supplement BOOLEAN, known_on DATE)',
  )
  await db.appendTemp(
    'settled_register',
    registers.map(({ path, series, isSupplement, knownOn }, file) => [
      String(file),
      series ?? path,
      String(series !== null),
      String(isSupplement),
      knownOn,
    ]),
  )
}

/** Leads rows to the works that campaign.yaml says they are of, unless their register names these as well. */
async function joinDeclared(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE link AS
     SELECT DISTINCT file, row_key, work_id FROM settled JOIN declared USING (row_key)
     WHERE (file, work_id) NOT IN (SELECT (file, row_key) FROM settled WHERE row_key IN (SELECT work_id FROM declared))`,
  )
  await followLinks(db)
}

/** Codes named in a finding. */
const mostShown = 6

/** Flags the first row of each file whose key is in `temp.told_key`. */
async function flagKeys(
  db: Database,
  run: string,
  rule: 'shared_code' | 'recoded_works',
  text: string,
): Promise<void> {
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     SELECT $run AS run_id, source_file_id, coalesce(min_by(source_sheet, place), '') AS source_sheet,
            min_by(source_row, place) AS source_row, $rule AS rule,
            array_to_string(list(text ORDER BY place)[:${mostShown}], '; ') || CASE WHEN count(*) > ${mostShown} THEN '; …' ELSE '' END AS value
     FROM (
       SELECT file, place, source_sheet, source_row, ${text} AS text
       FROM settled_by_code JOIN told_key USING (file, row_key) WHERE outcome = 'accepted'
     ) JOIN settled_file USING (file) GROUP BY file, source_file_id`,
    { run, rule },
  )
}
