import { quoteIdentifier } from '@vedich/model'

import { isUncoded } from '../history/uncoded.ts'
import { successivePeriods } from '../layout/reached-day.ts'
import type { TableSpec } from '../table/spec.ts'
import { untoldSql } from '../table/untold.ts'
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
 * `place` among all, the target's columns and its outcome, `accepted`, `duplicate` or `rejected`. Codes that begin anew with each
 * unit of a file are parted by it, `1@phường-a`, and works without codes that have one title by their place. Of a file's rows with one key the first stands, or that
 * of the sheet that speaks of the latest day; the others are duplicates when their content is the same or their sheet speaks of
 * an earlier day (`is_superseded`), and are rejected by `duplicate_key` when it differs (`first_sheet` and `first_row` tell where
 * the one that stands is).
 */
export async function settleRows(
  db: Database,
  spec: TableSpec,
  stacks: readonly StackToSettle[],
): Promise<void> {
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
  await db.run(
    `CREATE OR REPLACE TEMP VIEW settled AS
     SELECT content.*, repeated.first_row, repeated.first_sheet, coalesce(repeated.is_superseded, false) AS is_superseded,
            CASE WHEN is_rejected THEN 'rejected' ELSE coalesce(repeated.outcome, 'accepted') END AS outcome
     FROM content LEFT JOIN repeated USING (place)`,
  )
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
 * `temp.repeated`: every row whose key stands on a row before it, with that row and the outcome; rows whose keys only share a
 * hash stand alone.
 */
function repeatedSql(spec: TableSpec): string {
  const contentOf = (alias: string) =>
    `row(${Object.keys(spec.columns)
      .map((name) => `${alias}.${quoteIdentifier(name)}`)
      .join(', ')})`
  return `
    CREATE OR REPLACE TEMP TABLE repeated AS
    WITH rows AS MATERIALIZED (
      SELECT content.*, settled_sheet.as_of AS told_of,
             first_value(place) OVER (PARTITION BY content.file, row_key ORDER BY told_of DESC NULLS LAST, place) AS first_place
      FROM content JOIN settled_sheet USING (sheet) WHERE NOT is_rejected AND hash(content.file, row_key) IN (FROM repeated_key)
    ), compared AS (
      SELECT rows.place, original.source_row AS first_row, original.source_sheet AS first_sheet,
             ${contentOf('original')} IS NOT DISTINCT FROM ${contentOf('rows')} AS is_same,
             coalesce(rows.told_of < original.told_of, false) AS is_earlier
      FROM rows JOIN rows original ON original.place = rows.first_place
      WHERE rows.place <> rows.first_place
    )
    SELECT place, first_row, first_sheet, NOT is_same AND is_earlier AS is_superseded,
           CASE WHEN is_same OR is_earlier THEN 'duplicate' ELSE 'rejected' END AS outcome
    FROM compared`
}
