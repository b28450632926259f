import { type RuleName, tables } from '@vedich/model'

import type { ReadSheet } from '../explain/explain-book.ts'
import type { RowKind } from '../explain/explanation.ts'
import { structuralRows } from '../explain/row-kinds.ts'
import { cellList } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'

/** One row of a sheet as it was understood. */
export interface UnderstoodRow {
  /** From 1, as a person counts. */
  readonly row: number
  readonly kind: RowKind
  /** The tier that a section sets for the rows below it. */
  readonly tier: string | null
  /** Id of the work that the row tells of, and of its unit; NULL of rows that tell of none. */
  readonly work: string | null
  readonly unit: string | null
  readonly cells: readonly (string | null)[]
  readonly problems: readonly {
    readonly rule: RuleName
    readonly field: string | null
    readonly value: string | null
    readonly hint: string | null
  }[]
}

/** Which rows are asked for: all, those of a kind of outcome, or those that are kept in spite of a finding. */
export type RowChoice = 'all' | 'accepted' | 'flagged' | 'duplicate' | 'rejected' | 'structural'

const conditions: Readonly<Record<RowChoice, string>> = {
  all: 'true',
  accepted: `kind = 'accepted'`,
  flagged: `kind = 'accepted' AND problems IS NOT NULL`,
  duplicate: `kind = 'duplicate'`,
  rejected: `kind = 'rejected'`,
  structural: `kind NOT IN ('accepted', 'duplicate', 'rejected')`,
}

/** Keeps every row of a sheet, data or not, under the place of its sheet, to be looked at afterwards. */
export async function keepRows(db: Database, read: ReadSheet, place: number): Promise<void> {
  const { index, table } = read
  const { sheet, detected } = table
  const isOfWorks = detected.spec.target === tables.work
  await db.run(
    'CREATE OR REPLACE TEMP TABLE structural_kind (record BIGINT, source_row BIGINT, kind VARCHAR, tier VARCHAR)',
  )
  const structural = await structuralRows(db, read)
  await db.appendTemp(
    'structural_kind',
    structural.map(({ record, row, kind, tier }) => [String(record), String(row), kind, tier]),
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE kept_${place} AS
     WITH told AS (
       SELECT record, list({rule: rule, field: field, value: value, hint: hint} ORDER BY rowid) AS problems
       FROM row_finding_${index} GROUP BY record
     ), kinds AS (
       SELECT record, source_row, kind, tier, NULL::VARCHAR AS work, NULL::VARCHAR AS unit, NULL AS problems
       FROM structural_kind
       UNION ALL BY NAME
       SELECT record, source_row, outcome AS kind, NULL::VARCHAR AS tier,
              ${isOfWorks ? 'row_key' : 'NULL::VARCHAR'} AS work, ${isOfWorks ? 'unit_id' : 'NULL::VARCHAR'} AS unit,
              CASE WHEN repeat_rule IS NOT NULL
                   THEN list_append(coalesce(problems, []), {rule: repeat_rule, field: '${detected.spec.keyField}', value: row_key,
                                    hint: 'row ' || first_row})
                   ELSE problems END AS problems
       FROM settled LEFT JOIN told USING (record) WHERE sheet = ${index}
     )
     SELECT kinds.*, ${cellList(sheet.columns)} AS cells
     FROM kinds JOIN stage_${index} stage ON stage.record = kinds.record`,
  )
}

/** Some of the kept rows of a sheet, in its order. */
export async function keptRows(
  db: Database,
  place: number,
  choice: RowChoice,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<UnderstoodRow[]> {
  const rows = await db.rows(
    `SELECT source_row AS row, kind, tier, work, unit, cells, problems FROM kept_${place} WHERE ${conditions[choice]}
     ORDER BY record LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
  )
  return rows.map(
    (row) => ({ ...row, row: Number(row['row']), problems: row['problems'] ?? [] }) as UnderstoodRow,
  )
}

/** How many rows of a sheet each choice has. */
export async function countChoices(
  db: Database,
  place: number,
): Promise<Readonly<Record<RowChoice, number>>> {
  const counts = Object.entries(conditions).map(
    ([choice, condition]) => `CAST(count(*) FILTER (${condition}) AS INTEGER) AS "${choice}"`,
  )
  const [row] = await db.rows(`SELECT ${counts.join(', ')} FROM kept_${place}`)
  return Object.fromEntries(
    Object.keys(conditions).map((choice) => [choice, Number(row?.[choice] ?? 0)]),
  ) as Readonly<Record<RowChoice, number>>
}
