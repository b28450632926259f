import type { Header } from '../layout/header.ts'
import { cleanText, surelyFilled } from '../source/cell.ts'
import { sheetSql, type Stack } from '../source/stack.ts'
import type { Database } from '../warehouse/connection.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'

/** Fewest data rows in which a pattern can be seen, and fewest gaps that are one: a single gap is a cell forgotten. */
const fewestRows = 3
const fewestGaps = 2

/** Rows beyond which a cell does not reach down: a section, a total, another sheet begins something else. */
export const fillBoundaries = `(SELECT record FROM structure WHERE kind IN ('section', 'total') UNION SELECT first FROM stacked)`

/**
 * The fields of each sheet whose cells are merged downwards, or written once for the rows below: every
 * empty cell has a filled one above it in its section and no value is written twice running, in a column that is half empty;
 * or every value is written in one place only, in one that has several gaps and is a fifth empty. A column with a gap here
 * and there shows no such pattern, so its gaps stay gaps.
 */
export async function filledDownFields(
  db: Database,
  stack: Stack,
  spec: TableSpec,
  header: Header<string>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const fields = new Map<number, string[]>(stack.map((sheet) => [sheet, []]))
  const candidates = (spec.fillDown ?? []).filter((field) => header.columns.has(field))
  if (candidates.length === 0) return fields
  const gapped = await gappedFields(db, candidates)
  if (gapped.length === 0) return fields
  const sizes = await dataRows(db, stack, header, gapped)
  for (const field of gapped) {
    const sparse = sizes.flatMap(({ sheet, rows, tiered, filledCells }) => {
      const filled = filledCells.get(field) ?? 0
      const empty = rows - filled
      const isSparse = rows >= fewestRows && filled > 0 && empty >= fewestGaps && empty * 5 >= rows
      // Where section headings give the tier, an empty tier cell refers to them.
      const isSaidBySection = spec.kinds[field] === 'tier' && tiered
      return isSparse && !isSaidBySection ? [{ sheet, isHalfEmpty: empty >= filled }] : []
    })
    if (sparse.length === 0) continue
    const gaps = await gapsOf(db, stack, rawCell(header, field))
    for (const { sheet, isHalfEmpty } of sparse) {
      const found = gaps.get(sheet)
      if (!found || found.orphans) continue
      if (isHalfEmpty ? !found.running : !found.scattered) fields.get(sheet)?.push(field)
    }
  }
  return fields
}

/** Of some fields those that have gaps at all. */
async function gappedFields(db: Database, candidates: readonly string[]): Promise<readonly string[]> {
  const counted = await db.rows(
    `SELECT field, (SELECT count(*) FROM stage) - (SELECT count(*) FROM structure) - CAST(sum(rows) AS BIGINT) AS gaps
     FROM spelled WHERE text IS NOT NULL GROUP BY field`,
  )
  const gaps = new Map(counted.map((row) => [String(row['field']), Number(row['gaps'])]))
  return candidates.filter((field) => (gaps.get(field) ?? 0) >= fewestGaps)
}

/** A sheet: how many rows are data and whether its sections give tiers; by field, how many cells say something. */
interface SheetSize {
  readonly sheet: number
  readonly rows: number
  readonly tiered: boolean
  readonly filledCells: ReadonlyMap<string, number>
}

async function dataRows(
  db: Database,
  stack: Stack,
  header: Header<string>,
  fields: readonly string[],
): Promise<readonly SheetSize[]> {
  const sheet = `${sheetSql(stack)} AS sheet`
  const filled = fields.map((field) => {
    const cell = rawCell(header, field)
    const isFilled = `CASE WHEN ${surelyFilled(cell)} THEN true ELSE ${cleanText(cell)} IS NOT NULL END`
    return `count(*) FILTER (${isFilled}) AS ${field}`
  })
  const rows = await db.rows(
    `WITH tiered AS (SELECT ${sheet} FROM structure GROUP BY ALL HAVING count(tier) > 0)
     SELECT ${sheet}, count(*) AS rows, sheet IN (FROM tiered) AS tiered, ${filled.join(', ')}
     FROM stage ANTI JOIN structure USING (record) GROUP BY ALL`,
  )
  return rows.map((row) => ({
    sheet: Number(row['sheet']),
    rows: Number(row['rows']),
    tiered: row['tiered'] === true,
    filledCells: new Map(fields.map((field) => [field, Number(row[field])])),
  }))
}

/** What speaks against a column whose values are written once for the rows below, section by section. */
interface Gaps {
  /** Some empty cell has nothing above it. */
  readonly orphans: boolean
  /** Some value stands right below itself. */
  readonly running: boolean
  /** Some value is written in two places. */
  readonly scattered: boolean
}

async function gapsOf(db: Database, stack: Stack, cell: string): Promise<ReadonlyMap<number, Gaps>> {
  const rows = await db.rows(
    `WITH data AS (
       SELECT cells.record, ${cell} AS value, boundary.record AS segment
       FROM cells ANTI JOIN structure USING (record)
       ASOF LEFT JOIN ${fillBoundaries} boundary ON cells.record >= boundary.record
     ), seen AS (
       SELECT record, segment, value, last_value(value IGNORE NULLS) OVER (
         PARTITION BY segment ORDER BY record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS above
       FROM data
     )
     SELECT ${sheetSql(stack)} AS sheet,
            count(*) FILTER (value IS NULL AND above IS NULL) > 0 AS orphans,
            count(*) FILTER (value = above) > 0 AS running,
            count(value) > count(DISTINCT (segment, value)) FILTER (value IS NOT NULL) AS scattered
     FROM seen GROUP BY ALL`,
  )
  return new Map(
    rows.map((row) => [
      Number(row['sheet']),
      {
        orphans: row['orphans'] === true,
        running: row['running'] === true,
        scattered: row['scattered'] === true,
      },
    ]),
  )
}
