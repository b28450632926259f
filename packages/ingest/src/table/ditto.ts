import type { Header } from '../layout/header.ts'
import { cleanColumns } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'
import { fillBoundaries } from './fill-down.ts'
import type { GivenCells } from './given-cells.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'
import type { Spelling } from './spellings.ts'

/** The staged sheet with marks replaced. */
export interface CopiedCells extends GivenCells {
  /** Fields with marks, and SQL over `stage` that tells a cell that was one. */
  readonly copied: readonly { readonly field: string; readonly isCopied: string }[]
}

const marks = '"|\'\'|”|“|″|〃|//|-//-|-"-|- ?nt ?-|nt|như trên'
const mark = new RegExp(`^(?:${marks})$`, 'iu')

/** True for a mark that stands for the value above it: ", //, -nt-, "như trên". */
export function isDitto(text: string): boolean {
  return mark.test(text)
}

/**
 * Gives the rows of `temp.stage` whose cell is a ditto mark the value above it in their section, in columns of their own.
 * A mark with nothing above it stays one.
 */
export async function copyDitto(
  db: Database,
  spec: TableSpec,
  cells: GivenCells,
  spellings: readonly Spelling[],
): Promise<CopiedCells> {
  const { columns, header } = cells
  const marked = new Set(spellings.filter(({ raw }) => isDitto(raw)).map(({ name }) => name))
  const fields = (spec.ditto ?? []).filter((field) => marked.has(field))
  if (fields.length === 0) return { ...cells, copied: [] }
  const copies = fields.map((field, index) => `${copyOf(header, field)} AS c${columns + index}`)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE ditto_text AS
     WITH data AS (
       SELECT stage.*, boundary.record AS segment
       FROM stage ANTI JOIN structure USING (record) ASOF LEFT JOIN ${fillBoundaries} boundary ON stage.record >= boundary.record
     )
     SELECT * EXCLUDE (segment), ${copies.join(', ')} FROM data
     UNION ALL BY NAME SELECT stage.* FROM stage SEMI JOIN structure USING (record)
     ORDER BY record`,
  )
  await db.run('CREATE OR REPLACE TEMP VIEW stage AS SELECT * FROM ditto_text')
  await db.run(
    `CREATE OR REPLACE TEMP VIEW cells AS SELECT record, ${cleanColumns(columns + fields.length)} FROM stage`,
  )
  await db.run(
    'CREATE OR REPLACE TEMP TABLE structure_text AS SELECT stage.* FROM stage SEMI JOIN structure USING (record)',
  )
  const places = new Map(header.columns)
  for (const [index, field] of fields.entries()) places.set(field, columns + index)
  const copied = fields.map((field) => ({
    field,
    isCopied: `${rawCell(header, field)} IS DISTINCT FROM c${places.get(field) ?? 0}`,
  }))
  return { columns: columns + fields.length, header: { ...header, columns: places }, copied }
}

function copyOf(header: Header<string>, field: string): string {
  const cell = rawCell(header, field)
  const isMark = `regexp_matches(trim(${cell}), '^(?i:${marks.replaceAll("'", "''")})$')`
  const above = `last_value(CASE WHEN NOT ${isMark} AND trim(${cell}) <> '' THEN ${cell} END IGNORE NULLS)
    OVER (PARTITION BY segment ORDER BY record)`
  return `CASE WHEN ${isMark} THEN coalesce(${above}, ${cell}) ELSE ${cell} END`
}
