import { quoteIdentifier } from '@vedich/model'

import { registerTable } from '../table/register.ts'
import { areUnlike } from './retitled.ts'
import { isSilentAbout, tellerOf } from '../table/untold.ts'
import type { Database } from '../warehouse/connection.ts'

/** Columns of which a register may say nothing, with those that go with each. */
const carried: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(registerTable.toldBy ?? {}).map((teller) => [
    teller,
    Object.keys(registerTable.columns).filter((column) => tellerOf(registerTable, column) === teller),
  ]),
)

/** Rows of works in an order, `told` SQL of whether a row tells anything at all. */
interface Said {
  readonly work: string
  readonly order: string
  readonly told?: string
  readonly columns?: readonly string[]
}

/**
 * SQL of rows in which what was last told of a work stands in the place of what a row is silent about. A title quite unlike the
 * one before is that of another work, which takes nothing from it.
 */
export function carriedOver(
  rows: string,
  { work, order, told = 'true', columns = Object.keys(carried) }: Said,
): string {
  const held = columns.flatMap((column) =>
    (carried[column] ?? []).map((name) => {
      const value = quoteIdentifier(name)
      const said = `CASE WHEN ${told} AND NOT ${isSilentAbout(column)} THEN {said: ${value}} END`
      return `coalesce(last_value(${said} IGNORE NULLS) OVER history, {said: ${value}}).said AS ${value}`
    }),
  )
  return `
    SELECT * EXCLUDE (title_before, life) REPLACE (${held.join(', ')})
    FROM (
      SELECT *, sum(CASE WHEN ${told} AND ${isAnother('title_before', 'title')} THEN 1 ELSE 0 END) OVER (
                  PARTITION BY ${work} ORDER BY ${order} ROWS UNBOUNDED PRECEDING) AS life
      FROM (
        SELECT *, lag(CASE WHEN ${told} THEN title END IGNORE NULLS) OVER (PARTITION BY ${work} ORDER BY ${order}) AS title_before
        FROM (${rows})
      )
    ) WINDOW history AS (PARTITION BY ${work}, life ORDER BY ${order} ROWS UNBOUNDED PRECEDING)`
}

/** SQL of whether a title is that of another work; few titles differ at all. */
function isAnother(before: string, title: string): string {
  return `CASE WHEN ${before} <> ${title} THEN ${areUnlike(before, title)} ELSE false END`
}

/** Registers that are merged together: their places, and SQL of their rows. */
export interface Together {
  readonly from: number
  readonly past: number
  readonly rows: string
}

/**
 * Lets the rows in `temp.incoming`, of registers that are the latest, hold what earlier ones say of the columns they are silent
 * about. Needs `temp.named_again`; does nothing where nothing was said.
 */
export async function carryOver(
  db: Database,
  campaign: string,
  together: Together,
  isAnyNamedAgain: boolean,
): Promise<void> {
  const columns = await columnsToCarry(db, campaign, together)
  if (columns.length === 0) return
  const names = columns.flatMap((column) => carried[column] ?? []).map(quoteIdentifier)
  const isAgain = 'hash(row_key) IN (FROM named_again)'
  const values = columns.flatMap((column) =>
    (carried[column] ?? []).map((name) => {
      const value = quoteIdentifier(name)
      return `CASE WHEN ${isSilentAbout(column, 'row.untold')} THEN known.${value} ELSE row.${value} END AS ${value}`
    }),
  )
  const said = `row_key, place, file, untold, title, ${names.join(', ')}`
  const followed = carriedOver(
    `SELECT ${said} FROM incoming WHERE outcome = 'accepted' AND ${isAgain}
     UNION ALL BY NAME
     SELECT ${said} FROM known WHERE ${isAgain}`,
    { work: 'row_key', order: 'file', columns },
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE carried AS
     WITH present AS (
       -- A register that leaves a work out says nothing of its state but that.
       SELECT work_id, max_by({status: status, text: status_text}, version) AS state FROM core.work_version
       WHERE campaign_id = $campaign AND source_row IS NOT NULL
         AND work_id IN (SELECT work_id FROM core.work WHERE campaign_id = $campaign AND source_row IS NULL)
       GROUP BY ALL
     ), known AS (
       SELECT work_id AS row_key, NULL AS place, -1 AS file, NULL AS untold, work.* EXCLUDE (untold) REPLACE (
         CASE WHEN work.source_row IS NULL AND state IS NOT NULL THEN state.status ELSE work.status END AS status,
         CASE WHEN work.source_row IS NULL AND state IS NOT NULL THEN state.text ELSE work.status_text END AS status_text)
       FROM core.work LEFT JOIN present USING (work_id) WHERE campaign_id = $campaign
     )
     SELECT row.place, ${values.join(', ')}
     FROM incoming row JOIN known USING (row_key)
     WHERE outcome = 'accepted' AND row.untold IS NOT NULL AND NOT ${isAnother('known.title', 'row.title')} ${isAnyNamedAgain ? `AND NOT ${isAgain}` : ''}
     ${isAnyNamedAgain ? `UNION ALL SELECT place, ${names.join(', ')} FROM (${followed}) WHERE place IS NOT NULL AND untold IS NOT NULL` : ''}`,
    { campaign },
  )
  const held = names.map(
    (name) => `CASE WHEN carried.place IS NULL THEN row.${name} ELSE carried.${name} END AS ${name}`,
  )
  await db.run(
    `CREATE OR REPLACE TEMP VIEW incoming AS
     SELECT row.* REPLACE (${held.join(', ')}) FROM (${together.rows}) row LEFT JOIN carried ON carried.place = row.place`,
  )
  await dropAnsweredFlags(
    db,
    `SELECT settled_file.source_file_id, incoming.* FROM incoming JOIN settled_file USING (file)
     WHERE place IN (SELECT place FROM carried)`,
  )
}

/**
 * Takes back flags for what a row lacks and another one tells; `rows` is SQL of `source_file_id`, `source_sheet`, `source_row`, and
 * of `status`, `status_text` and `completed_on` as they are held.
 */
export async function dropAnsweredFlags(db: Database, rows: string): Promise<void> {
  await db.run(
    `DELETE FROM meta.flagged_row USING (${rows}) told
     WHERE told.source_file_id = flagged_row.source_file_id AND coalesce(told.source_sheet, '') = flagged_row.source_sheet
       AND told.source_row = flagged_row.source_row
       AND CASE rule WHEN 'completed_without_date' THEN completed_on IS NOT NULL
                     WHEN 'missing_status' THEN status <> 'registered' OR status_text IS NOT NULL END`,
  )
}

/** The columns that some of these registers are silent about and that a work has a value in, or another of them tells. */
async function columnsToCarry(db: Database, campaign: string, { from, past }: Together): Promise<string[]> {
  const lists = await db.rows(
    `SELECT DISTINCT untold FROM settled_file WHERE file >= ${from} AND file < ${past}`,
  )
  const silent = lists.map(({ untold }) => new Set(String(untold ?? '').split(' ')))
  const untold = Object.keys(carried).filter((column) => silent.some((columns) => columns.has(column)))
  if (untold.length === 0) return []
  const isKnown = untold.map((column) =>
    column === 'status'
      ? `coalesce(bool_or(status <> 'registered' OR source_row IS NULL), false) AS status`
      : `count(${quoteIdentifier(column)}) > 0 AS ${quoteIdentifier(column)}`,
  )
  const [known] = await db.rows(`SELECT ${isKnown.join(', ')} FROM core.work WHERE campaign_id = $campaign`, {
    campaign,
  })
  return untold.filter((column) => known?.[column] === true || silent.some((columns) => !columns.has(column)))
}
