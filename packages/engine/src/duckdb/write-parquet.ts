import { DuckDBInstance } from '@duckdb/node-api'
import { quoteIdentifier } from '@vedich/model'

/** A column of a file to write: its name and its DuckDB type. */
export interface ParquetColumn {
  readonly name: string
  readonly type: 'VARCHAR' | 'DATE' | 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN'
}

/**
 * Writes rows to a Parquet file, by DuckDB's own COPY in a database of its own; an existing file is replaced.
 * Values are as JSON has them, dates as `YYYY-MM-DD`; what a row lacks is NULL.
 */
export async function writeParquet(
  path: string,
  columns: readonly ParquetColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const layout = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`)
    await connection.run(`CREATE TABLE result (${layout.join(', ')})`)
    const structure = Object.fromEntries(columns.map(({ name, type }) => [name, type]))
    await connection.run(
      `INSERT INTO result BY NAME
       SELECT unnest(row) FROM (SELECT unnest(from_json($rows::JSON, $structure)) AS row)`,
      { rows: JSON.stringify(rows), structure: JSON.stringify([structure]) },
    )
    await connection.run(`COPY result TO ${quoteText(path)} (FORMAT parquet)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** COPY takes no parameter for its path. */
function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
