// Functions that DuckDB does not call consistent, the keywords that stand for some of them, samples, plans with
// their times, and tables that readers make and unmake.
const changing =
  /\b(?:current_\w+|curr(?:val)|error|gen_random_uuid|get_current_\w+|in_search_path|localtime\w*|nextval|now|random|setseed|sleep_ms|stats|today|transaction_timestamp|txid_current|uuid\w*|write_log|age|sample|tablesample|explain|mosaic|duckdb_\w+|pragma_\w+)\b/iu

/** Whether a query gives the same answer whenever it is asked of the same snapshot. When in doubt it does not. */
export function isRepeatable(sql: string): boolean {
  return !changing.test(sql)
}
