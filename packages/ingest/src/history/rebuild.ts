import { quoteIdentifier } from '@vedich/model'

import { registerTable } from '../table/register.ts'
import type { Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import { carriedOver, dropAnsweredFlags } from './carry-over.ts'
import { enterRegisters, type Register } from './registers.ts'

const names = Object.keys(registerTable.columns).map(quoteIdentifier)
const columns = names.join(', ')
const provenance = 'source_file_id, source_sheet, source_row, run_id, untold'

/** What a state says, as one value. */
const content = `struct_pack(${names.map((name) => `${name} := ${name}`).join(', ')})`

/** The same, withdrawn: the status in the register's own words no longer holds. */
const withdrawnContent = `struct_pack(${names
  .map((name) => {
    if (name === '"status"') return `${name} := 'withdrawn'`
    if (name === '"status_text"') return `${name} := NULL::VARCHAR`
    return `${name} := said.${name}`
  })
  .join(', ')})`

/**
 * Puts a register into its place among registers that came before it in any order: one that arrives late, or one that is
 * read again. Everything that was ever said of the works it may touch is laid out in the order of the registers, and
 * their history written anew, so that the order of arrival leaves no trace.
 *
 * Writes `temp.change` and returns the withdrawn works, as `mergeWorks` does.
 */
export async function rebuildHistory(db: Database, campaign: string, register: Register): Promise<number> {
  await findAffected(db, campaign, register)
  await recallStates(db, campaign)
  await recallObservations(db, campaign, register)
  await db.run('DELETE FROM register WHERE source_file_id = $file', { file: register.file })
  await enterRegisters(db, [register])
  await orderRegisters(db)
  await findCovers(db, campaign, register)
  await tellHistory(db)
  await dropAnsweredFlags(db, 'SELECT told.* EXCLUDE (content), content.* FROM told WHERE untold IS NOT NULL')
  await replaceHistory(db, campaign)
  return describeChanges(db, register)
}

/** Works that the register has, had, or speaks for; but not rows that are read again just as they were. */
async function findAffected(db: Database, campaign: string, register: Register): Promise<void> {
  const { file, path, series, knownOn, revision } = register
  const same = names.map((name) => `work.${name} IS NOT DISTINCT FROM incoming.${name}`).join(' AND ')
  await db.run(
    `CREATE OR REPLACE TEMP TABLE affected AS
     WITH covered AS (
       SELECT source_file_id FROM register WHERE path = $path OR series = $series OR source_file_id = $file
     ), named AS (
       SELECT work_id, source_file_id FROM core.work WHERE campaign_id = $campaign
       UNION ALL SELECT work_id, source_file_id FROM core.work_version WHERE campaign_id = $campaign
       UNION ALL SELECT work_id, source_file_id FROM core.work_sighting WHERE campaign_id = $campaign
     ), steady AS (
       SELECT work.work_id FROM core.work work JOIN incoming ON incoming.row_key = work.work_id
       WHERE campaign_id = $campaign AND outcome = 'accepted' AND work.source_file_id = $file
         AND work.source_row IS NOT DISTINCT FROM incoming.source_row AND ${same}
         AND EXISTS (FROM register
                     WHERE source_file_id = $file AND known_on = CAST($knownOn AS DATE) AND revision = $revision)
     )
     SELECT DISTINCT work_id FROM (
       SELECT row_key AS work_id FROM incoming
       UNION ALL SELECT work_id FROM named SEMI JOIN covered USING (source_file_id)
     ) WHERE work_id NOT IN (SELECT work_id FROM steady)`,
    { campaign, file, path, series, knownOn, revision },
  )
}

/** `temp.former`: the states known so far. One without a row was not read but concluded from a register's silence. */
async function recallStates(db: Database, campaign: string): Promise<void> {
  await orderRegisters(db)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE former AS
     SELECT state.*, ordinal
     FROM (
       SELECT work_id, ${columns}, ${provenance}, false AS is_present FROM core.work_version WHERE campaign_id = $campaign
       UNION ALL
       SELECT work_id, ${columns}, ${provenance}, true FROM core.work WHERE campaign_id = $campaign
     ) state
     SEMI JOIN affected USING (work_id)
     JOIN register_order USING (source_file_id)`,
    { campaign },
  )
}

/** `temp.observation`: each register's own words about each work; those of this register as they read now. */
async function recallObservations(db: Database, campaign: string, register: Register): Promise<void> {
  const { file, run } = register
  await db.run(
    `CREATE OR REPLACE TEMP TABLE observation AS
     SELECT work_id, ${columns}, ${provenance}, false AS is_rejected FROM core.work LIMIT 0`,
  )
  await db.run(
    `INSERT INTO observation BY NAME
     SELECT work_id, ${columns}, ${provenance}, false AS is_rejected
     FROM former WHERE source_row IS NOT NULL AND source_file_id <> $file`,
    { file },
  )
  // A row that changed nothing said what was known at its time.
  await db.run(
    `INSERT INTO observation BY NAME
     SELECT sighting.work_id, ${names.map((name) => `former.${name}`).join(', ')}, sighting.source_file_id,
            sighting.source_sheet, sighting.source_row, sighting.run_id, sighting.untold, false AS is_rejected
     FROM (
       SELECT work_id, ${provenance}, ordinal FROM core.work_sighting
       SEMI JOIN affected USING (work_id) JOIN register_order USING (source_file_id)
       WHERE campaign_id = $campaign AND NOT is_rejected AND source_file_id <> $file
     ) sighting
     ASOF JOIN former ON former.work_id = sighting.work_id AND former.ordinal <= sighting.ordinal`,
    { campaign, file },
  )
  await db.run(
    `INSERT INTO observation BY NAME
     SELECT work_id, ${provenance}, true AS is_rejected FROM core.work_sighting SEMI JOIN affected USING (work_id)
     WHERE campaign_id = $campaign AND is_rejected AND source_file_id <> $file`,
    { campaign, file },
  )
  await db.run(
    `INSERT INTO observation BY NAME
     SELECT row_key AS work_id, ${columns}, $file AS source_file_id, source_sheet, source_row, $run AS run_id, untold,
            false AS is_rejected
     FROM incoming WHERE outcome = 'accepted' AND row_key IN (SELECT work_id FROM affected)`,
    { file, run },
  )
  await db.run(
    `INSERT INTO observation BY NAME
     SELECT row_key AS work_id, $file AS source_file_id, min_by(source_sheet, place) AS source_sheet,
            min_by(source_row, place) AS source_row, $run AS run_id, true AS is_rejected
     FROM incoming WHERE is_rejected GROUP BY row_key`,
    { file, run },
  )
}

/** `temp.register_order`: the registers numbered by the day they were learned, ties by content. */
async function orderRegisters(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE register_order AS
     SELECT * EXCLUDE (run_id), run_id AS read_by,
            row_number() OVER (ORDER BY known_on, revision, sha256, path) AS ordinal
     FROM register`,
  )
}

/**
 * `temp.register_cover`: for each register the number of the next one that speaks for it: of its path, or of its series. Files of
 * one series and day are parts of one register, so that only the last of them tells what is missing, unless they are much the
 * same, and one is the correction of the other.
 */
async function findCovers(db: Database, campaign: string, register: Register): Promise<void> {
  await findCorrections(db, campaign, register)
  const later = (partition: string) =>
    `min(covers_at) FILTER (NOT is_supplement) OVER (
       PARTITION BY ${partition} ORDER BY known_on RANGE BETWEEN INTERVAL 1 DAY FOLLOWING AND UNBOUNDED FOLLOWING)`
  await db.run(
    `CREATE OR REPLACE TEMP TABLE register_cover AS
     WITH placed AS (
       SELECT *, CASE WHEN series IS NULL THEN ordinal
                      ELSE max(ordinal) FILTER (NOT is_supplement) OVER (PARTITION BY series, known_on) END AS covers_at
       FROM register_order
     ), corrected AS (
       SELECT correction.source_file_id, min(ordinal) AS corrected_by
       FROM correction JOIN register_order ON register_order.source_file_id = correction.by GROUP BY ALL
     )
     SELECT source_file_id,
            least(${later('path')}, CASE WHEN series IS NOT NULL THEN ${later('series')} END, corrected_by,
                  min(ordinal) FILTER (NOT is_supplement) OVER (
                    PARTITION BY path, known_on ORDER BY ordinal ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)) AS next_cover
     FROM placed LEFT JOIN corrected USING (source_file_id)`,
  )
}

/** `temp.correction`: registers of one series and day of which a later one, `by`, names at least half of what either names. */
async function findCorrections(db: Database, campaign: string, { file }: Register): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE same_day AS
     SELECT source_file_id, series, known_on, ordinal, is_supplement FROM register_order WHERE series IS NOT NULL
     QUALIFY count(*) OVER (PARTITION BY series, known_on) > 1`,
  )
  const named = ['work', 'work_version', 'work_sighting'].map(
    (table) =>
      `SELECT source_file_id, work_id FROM core.${table} SEMI JOIN same_day USING (source_file_id)
       WHERE campaign_id = $campaign AND source_file_id <> $file AND source_row IS NOT NULL`,
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE correction AS
     WITH named AS (
       ${named.join(' UNION ')}
       UNION SELECT $file, row_key FROM incoming WHERE row_key IS NOT NULL AND EXISTS (FROM same_day WHERE source_file_id = $file)
     ), sized AS (
       SELECT same_day.*, work_id, count(*) OVER (PARTITION BY source_file_id) AS works
       FROM named JOIN same_day USING (source_file_id)
     )
     SELECT one.source_file_id, other.source_file_id AS by
     FROM sized one JOIN sized other ON other.work_id = one.work_id AND other.series = one.series
                                    AND other.known_on = one.known_on AND other.ordinal > one.ordinal
     WHERE NOT other.is_supplement
     GROUP BY ALL HAVING count(*) * 2 >= least(max(one.works), max(other.works))`,
    { campaign, file },
  )
}

/** `temp.told`: every state and every withdrawal in order, `is_news` where it differs from the state before. */
async function tellHistory(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE told AS
     WITH placed AS (
       SELECT observation.*, ordinal, next_cover, known_on
       FROM observation JOIN register_order USING (source_file_id) JOIN register_cover USING (source_file_id)
       -- Beside an accepted row of the same register, a rejected one says nothing.
       QUALIFY row_number() OVER (PARTITION BY work_id, ordinal ORDER BY is_rejected) = 1
     ), held AS (
       ${carriedOver('FROM placed', { work: 'work_id', order: 'ordinal', told: 'NOT is_rejected' })}
     ), stated AS (
       SELECT work_id, ${provenance}, is_rejected, CASE WHEN NOT is_rejected THEN ${content} END AS content,
              ordinal, next_cover, known_on
       FROM held
     ), followed AS (
       SELECT *, lead(ordinal) OVER told_order AS next_named, last_value(content IGNORE NULLS) OVER told_order AS said
       FROM stated WINDOW told_order AS (PARTITION BY work_id ORDER BY ordinal)
     ), step AS (
       SELECT work_id, ${provenance}, content, ordinal, known_on, false AS is_absence FROM followed WHERE NOT is_rejected
       UNION ALL
       SELECT work_id, cover.source_file_id, NULL, NULL, cover.read_by, NULL, ${withdrawnContent}, cover.ordinal, cover.known_on, true
       FROM followed JOIN register_order cover ON cover.ordinal = followed.next_cover
       WHERE said IS NOT NULL AND (next_named IS NULL OR next_named > followed.next_cover)
     ), sound AS (
       SELECT * FROM step
       QUALIFY NOT (is_absence AND coalesce(lag(content.status) OVER (PARTITION BY work_id ORDER BY ordinal) = 'withdrawn', false))
     )
     SELECT *, lag(content) OVER (PARTITION BY work_id ORDER BY ordinal) IS DISTINCT FROM content AS is_news FROM sound`,
  )
}

async function replaceHistory(db: Database, campaign: string): Promise<void> {
  for (const table of ['core.work', 'core.work_version', 'core.work_sighting']) {
    await db.run(
      `DELETE FROM ${table} WHERE campaign_id = $campaign AND work_id IN (SELECT work_id FROM affected)`,
      { campaign },
    )
  }
  await db.run(
    `CREATE OR REPLACE TEMP TABLE rebuilt AS
     SELECT $campaign AS campaign_id, work_id, content.*, known_on, ${provenance}, ordinal,
            row_number() OVER history AS version, lead(known_on) OVER history AS superseded_on,
            lead(run_id) OVER history AS superseded_by
     FROM told WHERE is_news WINDOW history AS (PARTITION BY work_id ORDER BY ordinal)`,
    { campaign },
  )
  const order = 'ordinal, source_row'
  await insertInOrder(
    db,
    'core.work_version',
    'SELECT * EXCLUDE (ordinal) FROM rebuilt WHERE superseded_on IS NOT NULL',
    order,
    {},
  )
  await insertInOrder(
    db,
    'core.work',
    `SELECT * EXCLUDE (ordinal, version, superseded_on, superseded_by)
     FROM rebuilt WHERE superseded_on IS NULL`,
    order,
    {},
  )
  await db.run(
    `INSERT INTO core.work_sighting BY NAME
     SELECT $campaign AS campaign_id, work_id, ${provenance}, false AS is_rejected FROM told WHERE NOT is_news
     UNION ALL
     SELECT $campaign, work_id, ${provenance}, true FROM observation WHERE is_rejected`,
    { campaign },
  )
}

async function describeChanges(db: Database, { file }: Register): Promise<number> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE change AS
     SELECT row_key,
            CASE WHEN row_key NOT IN (SELECT work_id FROM affected) OR EXISTS (
                   FROM told WHERE told.work_id = row_key AND told.source_file_id = $file AND NOT is_news
                 ) OR EXISTS (
                   -- What a register of the same day had said just so, be it this one or another, is no news.
                   FROM former JOIN register_order former_register USING (source_file_id)
                   JOIN told ON told.work_id = former.work_id AND told.source_file_id = $file
                   WHERE former.work_id = row_key AND former_register.known_on = told.known_on
                     AND ${content.replaceAll(':= "', ':= former."')} = told.content
                 ) THEN 'unchanged'
                 WHEN EXISTS (FROM former WHERE work_id = row_key) THEN 'updated' ELSE 'inserted' END AS kind
     FROM incoming WHERE outcome = 'accepted'`,
    { file },
  )
  const [row] = await db.rows(
    `SELECT count(*) AS withdrawn FROM told
     WHERE is_absence AND (work_id, ordinal) IN (SELECT (work_id, max(ordinal)) FROM told GROUP BY work_id)
       AND work_id NOT IN (SELECT work_id FROM former WHERE is_present AND status = 'withdrawn')`,
  )
  return Number(row?.['withdrawn'])
}
