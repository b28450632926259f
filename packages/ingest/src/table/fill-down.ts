import type { Header } from '../layout/header.ts'
import type { Database } from '../warehouse/connection.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'

/** Fewest data rows in which a pattern can be seen, and fewest gaps that are one: a single gap is a cell forgotten. */
const fewestRows = 3
const fewestGaps = 2

/** Rows beyond which a cell does not reach down: a section or a total begins something else. */
export const fillBoundaries = `(SELECT record FROM structure WHERE kind IN ('section', 'total'))`

/**
 * From `temp.spelled`, the fields whose cells are merged downwards, or written once for the rows below: every empty cell has
 * a filled one above it in its section and no value is written twice running, in a column that is half empty; or every value
 * is written in one place only, in one that has several gaps and is a fifth empty. A column with a gap here and there shows
 * no such pattern, so its gaps stay gaps.
 */
export async function filledDownFields(
  db: Database,
  spec: TableSpec,
  header: Header<string>,
): Promise<readonly string[]> {
  const candidates = (spec.fillDown ?? []).filter((field) => header.columns.has(field))
  if (candidates.length === 0) return []
  const [row] = await db.rows(
    `SELECT (SELECT count(*) FROM stage) - count(*) AS rows, count(tier) > 0 AS tiered FROM structure`,
  )
  const rows = Number(row?.['rows'])
  const counted = await db.rows(
    'SELECT field, CAST(sum(rows) AS BIGINT) AS rows FROM spelled WHERE text IS NOT NULL GROUP BY field',
  )
  const fields: string[] = []
  for (const field of candidates) {
    const filled = Number(counted.find((words) => words['field'] === field)?.['rows'] ?? 0)
    const empty = rows - filled
    const isSparse = rows >= fewestRows && filled > 0 && empty >= fewestGaps && empty * 5 >= rows
    // Where section headings give the tier, an empty tier cell refers to them.
    const isSaidBySection = spec.kinds[field] === 'tier' && row?.['tiered'] === true
    if (!isSparse || isSaidBySection) continue
    const { orphans, running, scattered } = await gapsOf(db, rawCell(header, field))
    const isWrittenOnce = empty >= filled ? !running : !scattered
    if (!orphans && isWrittenOnce) fields.push(field)
  }
  return fields
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

async function gapsOf(db: Database, cell: string): Promise<Gaps> {
  const [row] = await db.rows(
    `WITH data AS (
       SELECT cells.record, ${cell} AS value, boundary.record AS segment
       FROM cells ANTI JOIN structure USING (record)
       ASOF LEFT JOIN ${fillBoundaries} boundary ON cells.record >= boundary.record
     ), seen AS (
       SELECT segment, value, last_value(value IGNORE NULLS) OVER (
         PARTITION BY segment ORDER BY record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS above
       FROM data
     )
     SELECT count(*) FILTER (value IS NULL AND above IS NULL) > 0 AS orphans,
            count(*) FILTER (value = above) > 0 AS running,
            count(value) > count(DISTINCT (segment, value)) FILTER (value IS NOT NULL) AS scattered FROM seen`,
  )
  return {
    orphans: row?.['orphans'] === true,
    running: row?.['running'] === true,
    scattered: row?.['scattered'] === true,
  }
}
