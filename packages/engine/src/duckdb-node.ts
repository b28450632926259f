export { version as duckdbVersion } from '@duckdb/node-api'
export { type DuckDBOptions, openDuckDB } from './duckdb/open-duckdb.ts'
export { type ParquetColumn, writeParquet } from './duckdb/write-parquet.ts'
