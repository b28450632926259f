export { type DuckDBOptions, openDuckDB } from './duckdb/open-duckdb.ts'
