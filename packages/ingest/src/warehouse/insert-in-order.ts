import type { Binding, Database } from './connection.ts'

/**
 * Inserts the rows of a query into a table, by the names of their columns, in an order; NULL for that in which they come.
 *
 * Nothing is done where there is no row: after an insert of more than a row group, an ordered insert of no rows makes DuckDB
 * 1.5.6 lose sight of what the same transaction inserts into the table from then on, and may lose it for good.
 */
export async function insertInOrder(
  db: Database,
  table: string,
  select: string,
  order: string | null,
  bindings: Readonly<Record<string, Binding>>,
): Promise<void> {
  const found = await db.rows(`SELECT 1 AS found FROM (${select}) LIMIT 1`, bindings)
  if (found.length === 0) return
  await db.run(
    `INSERT INTO ${table} BY NAME ${select}${order === null ? '' : ` ORDER BY ${order}`}`,
    bindings,
  )
}
