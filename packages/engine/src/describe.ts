import type { ColumnInfo, Engine } from './engine.ts'
import { toRows } from './to-rows.ts'

/** DuckDB's DESCRIBE of a query; works through any engine because DESCRIBE is itself a SELECT. */
export async function describeQuery(
  engine: Pick<Engine, 'query'>,
  sql: string,
): Promise<readonly ColumnInfo[]> {
  const table = await engine.query(`DESCRIBE ${sql}`)
  return toRows(table).map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }))
}
