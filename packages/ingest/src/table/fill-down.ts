import type { Header } from '../layout/header.ts'
import type { Database } from '../warehouse/connection.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'

/** Fewest data rows in which a pattern can be seen. */
const fewestRows = 3

/** Rows beyond which a cell does not reach down: a section or a total begins something else. */
export const fillBoundaries = `(SELECT record FROM structure WHERE kind IN ('section', 'total'))`

/**
 * From `temp.spelled`, the fields whose cells are merged downwards, or written once for the rows below: in at least half of the data rows the
 * cell is empty, every empty one has a filled one above it in its section, and no value is written twice running.
 * A column with a gap here and there shows no such pattern, so its gaps stay gaps.
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
    const isSparse = rows >= fewestRows && filled > 0 && filled * 2 <= rows
    // Where section headings give the tier, an empty tier cell refers to them.
    const isSaidBySection = spec.kinds[field] === 'tier' && row?.['tiered'] === true
    if (isSparse && !isSaidBySection && (await isWrittenOnce(db, rawCell(header, field)))) fields.push(field)
  }
  return fields
}

async function isWrittenOnce(db: Database, cell: string): Promise<boolean> {
  const [row] = await db.rows(
    `WITH data AS (
       SELECT cells.record, ${cell} AS value, boundary.record AS segment
       FROM cells ANTI JOIN structure USING (record)
       ASOF LEFT JOIN ${fillBoundaries} boundary ON cells.record >= boundary.record
     ), seen AS (
       SELECT value, last_value(value IGNORE NULLS) OVER (
         PARTITION BY segment ORDER BY record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS above
       FROM data
     )
     SELECT count(*) FILTER (value IS NULL AND above IS NULL) AS orphans,
            count(*) FILTER (value = above) AS repeats FROM seen`,
  )
  return Number(row?.['orphans']) === 0 && Number(row?.['repeats']) === 0
}
