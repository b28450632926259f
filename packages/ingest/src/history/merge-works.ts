import { quoteIdentifier } from '@vedich/model'

import { registerTable } from '../table/register.ts'
import type { Binding, Database } from '../warehouse/connection.ts'
import { rebuildHistory } from './rebuild.ts'
import { enterRegister, type Register, surroundingsOf } from './registers.ts'

const contentColumns = Object.keys(registerTable.columns).map(quoteIdentifier)

/**
 * Merges the works in `temp.settled` into `core.work`, keeping what was known before in `core.work_version`. Writes
 * `temp.change`: the key of accepted rows, and whether each is `inserted`, `updated` or `unchanged`; rows that are not
 * listed are inserted. Returns how many works were withdrawn.
 *
 * A work that a register leaves out is withdrawn only where the register speaks for the one that last named it: the same
 * path, or the same series. Registers of different units lie side by side in one folder, and silence about a neighbour's
 * works says nothing; a supplement is silent about all but its own.
 */
export async function mergeWorks(db: Database, campaign: string, register: Register): Promise<number> {
  const { isLatest, covers } = await surroundingsOf(db, register)
  if (!isLatest) return rebuildHistory(db, campaign, register)
  await enterRegister(db, register)
  if (await isEmpty(db, campaign)) return enterFirst(db, campaign, register)
  await compare(db, campaign)
  await findVanished(db, campaign, register, covers && !register.isSupplement)
  const changes = await count(db, `SELECT count(*) AS n FROM change WHERE kind = 'updated'`)
  const vanished = await count(db, 'SELECT count(*) AS n FROM vanished')
  if (changes + vanished > 0) await keepFormerStates(db, campaign, register)
  if (vanished > 0) await withdraw(db, campaign, register)
  await writeStates(db, campaign, register, changes > 0)
  await writeSightings(db, campaign, register)
  return vanished
}

/** Withdraws the works of a path that has no register any more. Returns how many. */
export async function withdrawAll(db: Database, campaign: string, register: Register): Promise<number> {
  const { covers } = await surroundingsOf(db, register)
  if (!covers) return 0
  await db.run(
    `CREATE OR REPLACE TEMP VIEW settled AS
     SELECT work_id AS row_key, ${contentColumns.join(', ')}, source_sheet, source_row, 0::BIGINT AS place,
            false AS is_rejected, 'accepted' AS outcome
     FROM core.work LIMIT 0`,
  )
  const withdrawn = await mergeWorks(db, campaign, register)
  await db.run('DROP VIEW temp.settled')
  return withdrawn
}

async function isEmpty(db: Database, campaign: string): Promise<boolean> {
  return (
    (await count(db, 'SELECT count(*) AS n FROM (FROM core.work WHERE campaign_id = $campaign LIMIT 1)', {
      campaign,
    })) === 0
  )
}

/** The first register of a campaign: nothing is there to compare its rows with. */
async function enterFirst(db: Database, campaign: string, register: Register): Promise<number> {
  await db.run('CREATE OR REPLACE TEMP TABLE change (row_key VARCHAR, place BIGINT, kind VARCHAR)')
  await insertStates(db, campaign, register, `FROM settled WHERE outcome = 'accepted'`)
  await writeSightings(db, campaign, register)
  return 0
}

/**
 * Contents are compared by their hashes, so that the works known so far are held by key and hash only, and of these only
 * those that are named again.
 */
async function compare(db: Database, campaign: string): Promise<void> {
  const content = `hash(${contentColumns.join(', ')}) AS content`
  await db.run(
    `CREATE OR REPLACE TEMP TABLE change AS
     SELECT incoming.row_key, incoming.place,
            CASE WHEN existing.content IS NULL THEN 'inserted'
                 WHEN existing.content <> incoming.content THEN 'updated'
                 ELSE 'unchanged' END AS kind
     FROM (SELECT row_key, place, ${content} FROM settled WHERE outcome = 'accepted') incoming
     LEFT JOIN (
       SELECT work_id AS row_key, ${content} FROM core.work
       SEMI JOIN (SELECT row_key AS work_id FROM settled) USING (work_id) WHERE campaign_id = $campaign
     ) existing USING (row_key)`,
    { campaign },
  )
}

/** Works that were last named by a register this one speaks for, and are not in it. */
async function findVanished(
  db: Database,
  campaign: string,
  { path, series }: Register,
  withdraws: boolean,
): Promise<void> {
  if (!withdraws) {
    await db.run('CREATE OR REPLACE TEMP TABLE vanished (work_id VARCHAR)')
    return
  }
  await db.run(
    `CREATE OR REPLACE TEMP TABLE vanished AS
     WITH covered AS (
       SELECT source_file_id FROM register WHERE path = $path OR series = $series
     ), unnamed AS MATERIALIZED (
       SELECT work_id, source_file_id FROM core.work ANTI JOIN (SELECT row_key AS work_id FROM settled) USING (work_id)
       WHERE campaign_id = $campaign AND status <> 'withdrawn'
     ), named AS (
       FROM unnamed
       UNION ALL
       SELECT work_id, source_file_id FROM core.work_sighting SEMI JOIN unnamed USING (work_id) WHERE campaign_id = $campaign
     ), missing AS (
       SELECT DISTINCT work_id FROM named SEMI JOIN covered USING (source_file_id)
     ), last_named AS (
       SELECT work_id, source_file_id FROM named SEMI JOIN missing USING (work_id) JOIN register USING (source_file_id)
       QUALIFY row_number() OVER (PARTITION BY work_id ORDER BY known_on DESC, revision DESC, sha256 DESC, path DESC) = 1
     )
     SELECT work_id FROM last_named SEMI JOIN covered USING (source_file_id)`,
    { campaign, path, series },
  )
}

async function keepFormerStates(db: Database, campaign: string, { knownOn, run }: Register): Promise<void> {
  await db.run(
    `INSERT INTO core.work_version BY NAME
     WITH superseded AS (
       SELECT row_key AS work_id FROM change WHERE kind = 'updated' UNION ALL SELECT work_id FROM vanished
     ), numbered AS (
       SELECT work_id, max(version) AS version FROM core.work_version SEMI JOIN superseded USING (work_id)
       WHERE campaign_id = $campaign GROUP BY work_id
     )
     SELECT work.*, coalesce(numbered.version, 0) + 1 AS version, CAST($knownOn AS DATE) AS superseded_on,
            $run AS superseded_by
     FROM core.work work SEMI JOIN superseded USING (work_id) LEFT JOIN numbered USING (work_id)
     WHERE work.campaign_id = $campaign`,
    { campaign, knownOn, run },
  )
}

async function withdraw(db: Database, campaign: string, { file, knownOn, run }: Register): Promise<void> {
  await db.run(
    `UPDATE core.work
     SET status = 'withdrawn', status_text = NULL, known_on = CAST($knownOn AS DATE), source_file_id = $file,
         source_sheet = NULL, source_row = NULL, run_id = $run
     WHERE campaign_id = $campaign AND work_id IN (SELECT work_id FROM vanished)`,
    { campaign, file, knownOn, run },
  )
}

async function writeStates(
  db: Database,
  campaign: string,
  register: Register,
  hasUpdates: boolean,
): Promise<void> {
  if (hasUpdates) {
    await db.run(
      `DELETE FROM core.work
       WHERE campaign_id = $campaign AND work_id IN (SELECT row_key FROM change WHERE kind = 'updated')`,
      { campaign },
    )
  }
  await insertStates(
    db,
    campaign,
    register,
    `FROM settled WHERE place IN (SELECT place FROM change WHERE kind <> 'unchanged') ORDER BY place`,
  )
}

async function insertStates(
  db: Database,
  campaign: string,
  { file, knownOn, run }: Register,
  rows: string,
): Promise<void> {
  await db.run(
    `INSERT INTO core.work BY NAME
     SELECT $campaign AS campaign_id, row_key AS work_id, ${contentColumns.join(', ')}, CAST($knownOn AS DATE) AS known_on,
            $file AS source_file_id, source_sheet, source_row, $run AS run_id
     ${rows}`,
    { campaign, file, knownOn, run },
  )
}

/** Rows that change nothing still tell that the register has the work; so do rejected ones. */
async function writeSightings(db: Database, campaign: string, { file, run }: Register): Promise<void> {
  await db.run(
    `INSERT INTO core.work_sighting BY NAME
     SELECT $campaign AS campaign_id, row_key AS work_id, is_rejected, $file AS source_file_id,
            min_by(source_sheet, place) AS source_sheet, min_by(source_row, place) AS source_row, $run AS run_id
     FROM settled WHERE is_rejected GROUP BY row_key, is_rejected
     UNION ALL
     SELECT $campaign, row_key, is_rejected, $file, source_sheet, source_row, $run
     FROM settled WHERE place IN (SELECT place FROM change WHERE kind = 'unchanged')`,
    { campaign, file, run },
  )
}

async function count(
  db: Database,
  sql: string,
  bindings?: Readonly<Record<string, Binding>>,
): Promise<number> {
  const [row] = await db.rows(sql, bindings)
  return Number(row?.['n'])
}
