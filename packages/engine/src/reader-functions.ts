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
  'query_table',
  'range',
  'repeat',
  'repeat_row',
  'summary',
  'unnest',
])

export const refusedScalarFunctions: ReadonlySet<string> = new Set(['nextval', 'sleep_ms', 'write_log'])

export const explainPrefix = /^\s*EXPLAIN(?:\s+ANALYZE)?(?:\s*\([^()]*\))?\s+/i

/** The advice that goes with a refusal. */
export const selectOnly = 'send one SELECT (or EXPLAIN of one) at a time'
