import { isSilentAbout } from '../table/untold.ts'
import type { Database } from '../warehouse/connection.ts'
import { followLinks } from './follow-links.ts'
import { isUncoded } from './uncoded.ts'

/** A code without the unit it is parted by. */
const codeOf = (key: string) => `upper(split_part(${key}, '@', 1))`

/** What the spellings of a code have in common, and some of other codes, too; cheap enough to ask of every row. */
const roughForm = (key: string) => `translate(${codeOf(key)}, '0-–./_ ', '')`

/** A code as written, with its digits made alike: two of one make are never spellings of one code. */
const makeOf = (key: string) => `translate(split_part(${key}, '@', 1), '123456789', '000000000')`

/** The letters of a code, which works numbered one after the other share. */
const lettersOf = (key: string) => String.raw`regexp_replace(${codeOf(key)}, '[^\pL]+', '', 'g')`

/** "CT-01", "CT01" and "ct 1" are CT1; "1.11" and "11.1" stay apart. */
const codeForm = (key: string) =>
  String.raw`regexp_replace(regexp_replace(regexp_replace(regexp_replace(${codeOf(key)}, '[^\pL\pN]+', '-', 'g'),
    '^-|-$', '', 'g'), '-(\pL)|(\pL)-', '\1\2', 'g'), '(^|[^0-9])0+([0-9])', '\1\2', 'g')`

/**
 * Leads rows to the work they are of where its code is spelled otherwise than before, or where there was none or another and
 * unit, tier and title are the same, and the place where several have the title; never where a register names both, which then are
 * two works, nor where campaign.yaml says which work a code is. Another code is a new work where place, days or money are others,
 * or where the register keeps its other codes and numbers on. A work that was known without a code takes up the one that it is given.
 *
 * Needs `temp.declared`; adds to `temp.work_alias`; `temp.told_key` has the rows of works that have another code than before. Returns whether there are
 * any.
 */
export async function linkWorks(db: Database, campaign: string, hasWorks: boolean): Promise<boolean> {
  const isSought = await (hasWorks ? findUnknown(db, campaign) : findAlike(db))
  if (!isSought) return false
  await (hasWorks ? findKnown(db, campaign) : pickAlike(db))
  const [candidate] = await db.rows('FROM candidate LIMIT 1')
  if (candidate === undefined) return false
  await linkForms(db)
  await db.run(
    'CREATE OR REPLACE TEMP TABLE told_key AS SELECT file, row_key, row_key AS work_id FROM candidate LIMIT 0',
  )
  await linkTitles(db, campaign, 'place')
  await linkTitles(db, campaign, 'title')
  await takeUpCodes(db, campaign)
  const [told] = await db.rows('FROM told_key LIMIT 1')
  return told !== undefined
}

/** What tells works of one title apart; whether one is done is unknown where its register is silent about it. */
export const details = `lower(location) AS place, registered_on, started_on, due_on, budget_vnd,
  CASE WHEN status = 'completed' OR completed_on IS NOT NULL THEN true WHEN NOT ${isSilentAbout('status')} THEN false END AS is_done`

const candidateRows = `SELECT row_key, file, unit_id, tier_id, lower(title) AS title, ${details},
  settled_register.known_on AS day, scope, is_supplement
  FROM settled JOIN settled_register USING (file)
  WHERE outcome <> 'duplicate' AND row_key IS NOT NULL AND row_key NOT IN (SELECT row_key FROM declared)`

const formOfRow = `hash(unit_id, ${roughForm('row_key')})`
const nameOfRow = 'hash(unit_id, tier_id, lower(title))'

/** `temp.unknown_work`: keys that no work has; returns whether there are any. */
async function findUnknown(db: Database, campaign: string): Promise<boolean> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE unknown_work AS
     SELECT DISTINCT row_key, unit_id, ${formOfRow} AS form, ${nameOfRow} AS name
     FROM settled ANTI JOIN (SELECT work_id AS row_key FROM core.work WHERE campaign_id = $campaign) USING (row_key)
     WHERE outcome <> 'duplicate' AND unit_id IS NOT NULL`,
    { campaign },
  )
  const [unknown] = await db.rows('FROM unknown_work LIMIT 1')
  return unknown !== undefined
}

/** `temp.candidate`: rows of works that are not known, and the known ones that they may be of, as if of a file -1. */
async function findKnown(db: Database, campaign: string): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE candidate AS
     WITH known AS (
       SELECT work_id AS row_key, -1::BIGINT AS file, unit_id, tier_id, lower(title) AS title, ${details},
              work.known_on AS day, coalesce(series, path) AS scope, false AS is_supplement
       FROM core.work JOIN register USING (source_file_id)
       WHERE campaign_id = $campaign AND unit_id IN (SELECT unit_id FROM unknown_work)
         AND (hash(unit_id, ${roughForm('work_id')}) IN (SELECT form FROM unknown_work)
              OR hash(unit_id, tier_id, lower(title)) IN (SELECT name FROM unknown_work))
     )
     FROM known
     UNION ALL BY NAME
     ${candidateRows} AND EXISTS (FROM known)
       AND row_key IN (SELECT row_key FROM unknown_work UNION ALL SELECT row_key FROM known)`,
    { campaign },
  )
}

/**
 * `temp.alike_form` and `temp.alike_name`: hashes that several keys share, in registers that are the first of their campaign.
 * Most have codes of one make, of which none is a spelling of another, and are no series: then there is nothing to look for, and
 * false is returned.
 */
async function findAlike(db: Database): Promise<boolean> {
  const [row] = await db.rows(
    `SELECT count(DISTINCT ${makeOf('row_key')}) FILTER (NOT is_uncoded) > 1 AS "haveForms",
            bool_or(is_uncoded) OR (SELECT count(DISTINCT scope) < count(*) FROM settled_register) AS "haveNames"
     FROM (SELECT row_key, ${isUncoded('row_key')} AS is_uncoded FROM settled WHERE unit_id IS NOT NULL)`,
  )
  const [haveForms, haveNames] = [row?.['haveForms'] === true, row?.['haveNames'] === true]
  if (!haveForms && !haveNames) return false
  const alike = (hashed: string, isWanted: boolean) => `
    SELECT ${hashed} AS hash FROM settled WHERE unit_id IS NOT NULL AND ${isWanted}
    GROUP BY ALL HAVING min(hash(row_key)) <> max(hash(row_key)) AND min(file) <> max(file)`
  await db.run(`CREATE OR REPLACE TEMP TABLE alike_form AS ${alike(formOfRow, haveForms)}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE alike_name AS ${alike(nameOfRow, haveNames)}`)
  return true
}

/** `temp.candidate`: rows that differ in their keys only. */
async function pickAlike(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE candidate AS
     ${candidateRows} AND (${formOfRow} IN (FROM alike_form) OR ${nameOfRow} IN (FROM alike_name))`,
  )
}

/** Codes of one unit that are spellings of one: the work is known by the first. */
async function linkForms(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE link AS
     WITH coded AS (
       SELECT DISTINCT file, row_key, unit_id, ${codeForm('row_key')} AS form
       FROM candidate WHERE unit_id IS NOT NULL AND NOT ${isUncoded('row_key')}
     ), counted AS (
       SELECT *, count(*) OVER (PARTITION BY unit_id, form, file) AS together FROM coded
     ), work AS (
       SELECT unit_id, form, arg_min(row_key, (file, row_key)) AS work_id FROM counted
       GROUP BY ALL HAVING count(DISTINCT row_key) > 1 AND max(together) = 1
     )
     SELECT file, row_key, work_id FROM coded JOIN work USING (unit_id, form) WHERE row_key <> work_id AND file >= 0`,
  )
  await followLinks(db)
}

const differs = (one: string, other: string) => (column: string) =>
  `coalesce(${one}.${column} <> ${other}.${column}, false)`

/**
 * Whether what is said of two works of one title shows that they are two: the first is done
 * and the later one is not, or they were registered on other days, or are elsewhere, or differ in several things. */
export function areTwo(one: string, other: string): string {
  const isOther = differs(one, other)
  const isElsewhere = `coalesce(NOT contains(${one}.place, ${other}.place) AND NOT contains(${other}.place, ${one}.place), false)`
  const others = ['started_on', 'due_on', 'budget_vnd'].map((column) => `${isOther(column)}::TINYINT`)
  return `(${isElsewhere} OR ${isOther('registered_on')} OR coalesce(CASE WHEN ${one}.day <= ${other}.day THEN ${one}.is_done AND NOT ${other}.is_done ELSE ${other}.is_done AND NOT ${one}.is_done END, false)
           OR (${one}.place IS DISTINCT FROM ${other}.place AND ${others.join(' + ')} > 1))`
}

/**
 * Works of one unit, tier and title, and one place or any, of which no register has two; codes differ within one register's series
 * only. Adds those of other codes to `temp.told_key`.
 */
async function linkTitles(db: Database, campaign: string, by: 'place' | 'title'): Promise<void> {
  const same = by === 'place' ? ['unit_id', 'tier_id', 'title', 'place'] : ['unit_id', 'tier_id', 'title']
  await db.run(
    `CREATE OR REPLACE TEMP TABLE link AS
     WITH named AS (
       SELECT file, coalesce(alias.work_id, candidate.row_key) AS row_key, unit_id, tier_id, title, scope, is_supplement,
              max(place) AS place, max(registered_on) AS registered_on, max(started_on) AS started_on, max(due_on) AS due_on,
              max(budget_vnd) AS budget_vnd, max(is_done) AS is_done, max(day) AS day
       FROM candidate LEFT JOIN work_alias alias USING (file, row_key)
       WHERE unit_id IS NOT NULL AND title IS NOT NULL GROUP BY ALL
     ), counted AS (
       SELECT *, ${isUncoded('row_key')} AS is_uncoded, count(*) OVER (PARTITION BY ${same.join(', ')}, file) AS together
       FROM named ${by === 'place' ? 'WHERE place IS NOT NULL' : ''}
     ), work AS (
       SELECT ${same.join(', ')}, arg_min(counted, (is_uncoded, file, row_key)) AS first FROM counted
       GROUP BY ALL HAVING count(DISTINCT row_key) > 1 AND max(together) = 1
     )
     SELECT file, counted.row_key, first.row_key AS work_id, is_uncoded
     FROM counted JOIN work ON ${same.map((column) => `work.${column} IS NOT DISTINCT FROM counted.${column}`).join(' AND ')}
     WHERE counted.row_key <> first.row_key
       AND (is_uncoded OR (counted.scope = first.scope AND NOT counted.is_supplement AND NOT ${areTwo('first', 'counted')}))`,
  )
  if (by === 'title') await leaveNumberedOn(db, campaign)
  await db.run(
    'INSERT INTO told_key SELECT file, row_key, work_id FROM link WHERE file >= 0 AND NOT is_uncoded',
  )
  await followLinks(db)
}

/**
 * Takes links out of `temp.link` from a code to one of the same letters, in a register that has further codes of these letters
 * as they were: it numbers a new work.
 */
async function leaveNumberedOn(db: Database, campaign: string): Promise<void> {
  const isOfLetters = `NOT is_uncoded AND ${lettersOf('link.row_key')} = ${lettersOf('link.work_id')}`
  const [link] = await db.rows(`FROM link WHERE ${isOfLetters} LIMIT 1`)
  if (link === undefined) return
  await db.run(
    `DELETE FROM link WHERE ${isOfLetters} AND (file, ${lettersOf('row_key')}) IN (
       SELECT DISTINCT file, ${lettersOf('row_key')} FROM settled_by_code settled
       WHERE file IN (SELECT file FROM link) AND outcome <> 'duplicate' AND NOT ${isUncoded('row_key')}
         AND (row_key IN (SELECT work_id FROM core.work WHERE campaign_id = $campaign)
              OR EXISTS (FROM settled_by_code before WHERE before.row_key = settled.row_key AND before.file < settled.file)))`,
    { campaign },
  )
}

/** Works that were known without a code are known by the one they are given. */
async function takeUpCodes(db: Database, campaign: string): Promise<void> {
  for (const table of ['core.work', 'core.work_version', 'core.work_sighting']) {
    await db.run(
      `UPDATE ${table} AS known SET work_id = link.work_id FROM link
       WHERE link.file = -1 AND link.row_key = known.work_id AND known.campaign_id = $campaign`,
      { campaign },
    )
  }
}
