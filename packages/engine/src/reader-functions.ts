/**
 * Table functions a reader may call. A list of the harmless ones, not of the dangerous ones: `enable_logging`,
 * for one, is called by a mere SELECT and stops every other query of a database without file access.
 */
export const allowedTableFunctions: ReadonlySet<string> = new Set([
  'duckdb_columns',
  'duckdb_constraints',
  'duckdb_functions',
  'duckdb_keywords',
  'duckdb_schemas',
  'duckdb_tables',
  'duckdb_types',
  'duckdb_views',
  'generate_series',
  'histogram',
  'histogram_values',
  'json_each',
  'json_tree',
  'pragma_table_info',
  'pragma_version',
  'range',
  'repeat',
  'repeat_row',
  'summary',
  'unnest',
])

/** What changes the database, waits on purpose or tells where its files are. */
export const refusedScalarFunctions: ReadonlySet<string> = new Set([
  'current_setting',
  'nextval',
  'pg_sleep',
  'sleep_ms',
  'write_log',
])

/** DuckDB's own views that tell paths and settings of the machine. */
export const refusedViews: ReadonlySet<string> = new Set([
  'duckdb_databases',
  'duckdb_logs',
  'pg_settings',
  'pragma_database_list',
])

export const explainPrefix = /^\s*EXPLAIN(?:\s+ANALYZE)?(?:\s*\([^()]*\))?\s+/i

/** The advice that goes with a refusal. */
export const selectOnly = 'send one SELECT (or EXPLAIN of one) at a time'
