import { quoteIdentifier } from '@vedich/model'

import { isUncoded } from '../history/uncoded.ts'
import { successivePeriods } from '../layout/reached-day.ts'
import type { TableSpec } from '../table/spec.ts'
import { isSilentAbout, tellerOf, untoldSql } from '../table/untold.ts'
import type { Database } from '../warehouse/connection.ts'

/** A sheet whose rows are settled with others: its number, its name, and the file it is of, by its place among them. */
export interface SheetToSettle {
  readonly number: number
  readonly file: number
  readonly name: string | undefined
  /** Day it speaks of, where it says so. */
  readonly asOf: string | undefined
}

/** Sheets that were read together and set aside under one name. */
export interface StackToSettle {
  readonly name: number
  /** Columns of the target for which its header has no field. */
  readonly untold: readonly string[]
  readonly sheets: readonly SheetToSettle[]
}

/**
 * Shows as `temp.settled` what was set aside of each stack: every parsed row with its stack, sheet and file, its
 * `place` among all, the target's columns, those it is silent about (`untold`) and its outcome, `accepted`, `duplicate` or
 * `rejected`. Codes that begin anew with each unit of a file are parted by it, `1@phường-a`, and works without codes that have one
 * title by their place.
 *
 * Of a file's rows with one key the first stands, or that of the sheet that speaks of the latest day. The others are duplicates
 * where their content is the same, where their sheet speaks of an earlier day (`superseded_row`), or where another sheet
 * contradicts the one that stands in nothing (`completing_row`); the one that stands takes from these what it is silent about.
 * They are rejected where their content differs (`duplicate_key`). `repeat_rule` is the rule, `first_sheet` and `first_row` tell
 * where the one that stands is. Returns whether any row takes something from others, as listed in `temp.completed`.
 */
export async function settleRows(
  db: Database,
  spec: TableSpec,
  stacks: readonly StackToSettle[],
): Promise<boolean> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE settled_sheet (sheet BIGINT, file BIGINT, source_sheet VARCHAR, as_of DATE)',
  )
  const days = dayOfSheets(stacks.flatMap(({ sheets }) => sheets))
  await db.appendTemp(
    'settled_sheet',
    stacks.flatMap(({ sheets }) =>
      sheets.map(({ number, file, name, asOf }) => [
        String(number),
        String(file),
        name ?? null,
        asOf ?? days.get(number) ?? null,
      ]),
    ),
  )
  const content = stacks.map(contentOfStack).join(' UNION ALL BY NAME ')
  await db.run(`CREATE OR REPLACE TEMP VIEW content AS ${content}`)
  await findRepeatedKeys(db)
  if (spec.role === 'register') await partRepeatedKeys(db, content)
  await db.run(repeatedSql(spec))
  const completed = await completeRows(db, spec)
  await db.run(
    `CREATE OR REPLACE TEMP VIEW settled AS
     SELECT ${completed.columns}, repeated.first_row, repeated.first_sheet, repeated.rule AS repeat_rule,
            CASE WHEN is_rejected THEN 'rejected' ELSE coalesce(repeated.outcome, 'accepted') END AS outcome
     FROM content LEFT JOIN repeated ON repeated.place = content.place ${completed.join}`,
  )
  return completed.join !== ''
}

/** Days that tell sheets of one file apart whose names are periods one after the other ("T6", "T7"), and that state no day. */
function dayOfSheets(sheets: readonly SheetToSettle[]): ReadonlyMap<number, string> {
  const files = new Map<number, SheetToSettle[]>()
  for (const sheet of sheets) files.set(sheet.file, [...(files.get(sheet.file) ?? []), sheet])
  return new Map(
    [...files.values()].flatMap((own) => {
      const inOrder = own.toSorted((a, b) => a.number - b.number)
      const places = inOrder.every(({ asOf }) => asOf === undefined)
        ? successivePeriods(inOrder.map(({ name }) => name ?? ''))
        : undefined
      if (places === undefined) return []
      const first = Math.min(...places)
      return inOrder.map(({ number }, index): [number, string] => {
        const day = new Date(Date.UTC(2000, 0, 1 + (places[index] ?? first) - first))
        return [number, day.toISOString().slice(0, 10)]
      })
    }),
  )
}

function contentOfStack({ name, untold, sheets }: StackToSettle): string {
  const [only, ...others] = sheets
  const isOne = only !== undefined && others.length === 0
  const placed = isOne
    ? `${only.number}::BIGINT AS sheet, ${only.file}::BIGINT AS file,
       (SELECT source_sheet FROM settled_sheet WHERE sheet = ${only.number}) AS source_sheet`
    : 'sheet, settled_sheet.file, settled_sheet.source_sheet'
  const parsed = isOne
    ? `parsed_${name} parsed`
    : `(SELECT record >> 32 AS sheet, * FROM parsed_${name}) parsed JOIN settled_sheet USING (sheet)`
  return `SELECT ${name} AS stack, ${placed}, record AS place, parsed.* ${isOne ? '' : 'EXCLUDE (sheet)'},
      ${untoldSql(untold)} AS untold, coalesce(rejects, false) AS is_rejected
    FROM ${parsed}`
}

/** `temp.repeated_key`: hashes of keys that stand on several rows of a file; they take little room. */
async function findRepeatedKeys(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE repeated_key AS
     SELECT hash(file, row_key) AS hash FROM content WHERE NOT is_rejected GROUP BY ALL HAVING count(*) > 1`,
  )
}

/** Parts the works of a register that have one key: by their unit where it numbers its own, without codes by their place. */
async function partRepeatedKeys(db: Database, content: string): Promise<void> {
  const [repeated] = await db.rows('FROM repeated_key LIMIT 1')
  if (repeated === undefined) return
  const numbered = await filesNumberedByUnit(db)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE parted_key AS
     SELECT DISTINCT hash(file, row_key) AS hash FROM content
     WHERE NOT is_rejected AND ${isUncoded('row_key')} AND hash(file, row_key) IN (FROM repeated_key)
     GROUP BY file, row_key HAVING count(DISTINCT lower(location)) > 1`,
  )
  const [parted] = await db.rows('FROM parted_key LIMIT 1')
  if (numbered.length === 0 && parted === undefined) return
  await db.run(
    `CREATE OR REPLACE TEMP VIEW content AS
     SELECT * REPLACE (
       CASE WHEN ${isUncoded('row_key')} THEN
              CASE WHEN location IS NOT NULL AND hash(file, row_key) IN (FROM parted_key)
                   THEN 'w-' || left(md5(row_key || chr(31) || lower(location)), 16) ELSE row_key END
            WHEN file IN (${[-1, ...numbered].join(', ')}) THEN row_key || coalesce('@' || unit_id, '')
            ELSE row_key END AS row_key)
     FROM (${content})`,
  )
  await findRepeatedKeys(db)
}

/** Files in which codes begin anew with each unit: most rows have a code that other units have as well. */
async function filesNumberedByUnit(db: Database): Promise<number[]> {
  const rows = await db.rows(
    `WITH shared AS (
       SELECT file, row_key, count(*) AS rows FROM content
       WHERE NOT is_rejected AND hash(file, row_key) IN (FROM repeated_key)
       GROUP BY ALL HAVING count(DISTINCT unit_id) > 1
     ), several AS (
       SELECT file, sum(rows) AS rows FROM shared GROUP BY ALL HAVING count(*) > 1
     )
     SELECT file FROM several JOIN content USING (file) GROUP BY file, several.rows HAVING several.rows * 2 > count(*)`,
  )
  return rows.map((row) => Number(row['file']))
}

/**
 * `temp.repeated`: every row whose key stands on a row before it, with that row, the outcome and the rule; rows whose keys only
 * share a hash stand alone.
 */
function repeatedSql(spec: TableSpec): string {
  const columns = Object.keys(spec.columns).map((column) => ({
    name: quoteIdentifier(column),
    said: quoteIdentifier(`said_${column}`),
    teller: tellerOf(spec, column),
  }))
  const told = columns.flatMap(({ name, said, teller }) =>
    teller === undefined
      ? []
      : [
          `first_value(CASE WHEN NOT ${isSilentAbout(teller)} THEN {value: ${name}, row: source_row, sheet: content.source_sheet} END
             IGNORE NULLS) OVER priority AS ${said}`,
        ],
  )
  const always = columns.flatMap(({ name, teller }) =>
    teller === undefined ? [`original.${name} IS NOT DISTINCT FROM rows.${name}`] : [],
  )
  // Of what a row tells, the first row that tells it, too.
  const contradicted = columns.flatMap(({ name, said, teller }) =>
    teller === undefined
      ? []
      : [
          `CASE WHEN NOT ${isSilentAbout(teller, 'rows.untold')} AND rows.${said}.value IS DISTINCT FROM rows.${name} THEN {row: rows.${said}.row, sheet: rows.${said}.sheet} END`,
        ],
  )
  const contradiction = `coalesce(${[...contradicted, 'NULL', 'NULL'].join(', ')})`
  return `
    CREATE OR REPLACE TEMP TABLE repeated AS
    WITH rows AS MATERIALIZED (
      SELECT content.*, settled_sheet.as_of AS told_of, first_value(place) OVER priority AS first_place${told.map((sql) => `, ${sql}`).join('')}
      FROM content JOIN settled_sheet USING (sheet) WHERE NOT is_rejected AND hash(content.file, row_key) IN (FROM repeated_key)
      WINDOW priority AS (PARTITION BY content.file, row_key ORDER BY settled_sheet.as_of DESC NULLS LAST, place)
    ), compared AS (
      SELECT rows.place, rows.first_place, rows.told_of, original.source_row AS first_row, original.source_sheet AS first_sheet,
             ${contentOf(spec, 'original')} IS NOT DISTINCT FROM ${contentOf(spec, 'rows')} AS is_same,
             coalesce(rows.told_of < original.told_of, false) AS is_earlier,
             ${contradiction} AS contradiction,
             rows.sheet <> original.sheet AND contradiction IS NULL AND ${always.join(' AND ')} AS is_completing
      FROM rows JOIN rows original ON original.place = rows.first_place
      WHERE rows.place <> rows.first_place
    )
    SELECT place, first_place, told_of,
           CASE WHEN is_same THEN NULL WHEN is_earlier THEN 'superseded_row' WHEN is_completing THEN 'completing_row'
                ELSE 'duplicate_key' END AS rule,
           CASE WHEN rule = 'duplicate_key' THEN 'rejected' ELSE 'duplicate' END AS outcome,
           ${
             contradicted.length === 0
               ? 'first_row, first_sheet'
               : `CASE WHEN rule = 'duplicate_key' AND contradiction IS NOT NULL THEN contradiction.row ELSE first_row END AS first_row,
           CASE WHEN rule = 'duplicate_key' AND contradiction IS NOT NULL THEN contradiction.sheet ELSE first_sheet END AS first_sheet`
           }
    FROM compared`
}

function contentOf({ columns }: TableSpec, alias: string): string {
  return `row(${Object.keys(columns)
    .map((name) => `${alias}.${quoteIdentifier(name)}`)
    .join(', ')})`
}

/** SQL of the columns of settled rows, and what is joined for it. */
interface Completed {
  readonly columns: string
  readonly join: string
}

/** `temp.completed`: of rows that stand and are silent about something, what the other rows of their keys tell. */
async function completeRows(db: Database, spec: TableSpec): Promise<Completed> {
  const tellers = Object.keys(spec.toldBy ?? {})
  const [other] =
    tellers.length === 0
      ? []
      : await db.rows(`FROM repeated WHERE outcome = 'duplicate' AND rule IS NOT NULL LIMIT 1`)
  if (other === undefined) return { columns: 'content.*', join: '' }
  const told = tellers.map(
    (teller) =>
      `arg_min(told, rank) FILTER (NOT ${isSilentAbout(teller, 'told.untold')}) AS ${quoteIdentifier(`by_${teller}`)}`,
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE completed AS
     WITH stands AS (
       SELECT DISTINCT first_place FROM repeated WHERE outcome = 'duplicate' AND rule IS NOT NULL
     ), candidate AS (
       SELECT content AS told, place AS first_place, 0 AS rank FROM content WHERE place IN (FROM stands) AND untold IS NOT NULL
       UNION ALL
       SELECT content, first_place,
              row_number() OVER (PARTITION BY first_place ORDER BY told_of DESC NULLS LAST, place) AS rank
       FROM content JOIN repeated USING (place) WHERE outcome = 'duplicate' AND rule IS NOT NULL
     )
     SELECT first_place, ${told.join(', ')} FROM candidate GROUP BY first_place HAVING min(rank) = 0`,
  )
  const columns = Object.keys(spec.columns).flatMap((column) => {
    const teller = tellerOf(spec, column)
    if (teller === undefined) return []
    const by = `completed.${quoteIdentifier(`by_${teller}`)}`
    const name = quoteIdentifier(column)
    return [`CASE WHEN ${by} IS NULL THEN content.${name} ELSE ${by}.${name} END AS ${name}`]
  })
  const silent = tellers.map(
    (teller) => `CASE WHEN completed.${quoteIdentifier(`by_${teller}`)} IS NULL THEN '${teller}' END`,
  )
  const untold = `CASE WHEN completed.first_place IS NULL THEN untold ELSE nullif(concat_ws(' ', ${silent.join(', ')}), '') END AS untold`
  return {
    columns: `content.* REPLACE (${[...columns, untold].join(', ')})`,
    join: 'LEFT JOIN completed ON completed.first_place = content.place',
  }
}
