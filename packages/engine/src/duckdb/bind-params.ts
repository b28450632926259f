import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBPreparedStatement,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import type { Param } from '../engine.ts'

/** Binds `$1`, `$2`, ... in order. */
export function bindParams(statement: DuckDBPreparedStatement, params: readonly Param[]): void {
  params.forEach((value, index) => {
    if (value === null) statement.bindNull(index + 1)
    else statement.bindValue(index + 1, value, paramType(value))
  })
}

function paramType(value: string | number | boolean): DuckDBType {
  if (typeof value === 'string') return VARCHAR
  if (typeof value === 'boolean') return BOOLEAN
  if (!Number.isSafeInteger(value)) return DOUBLE
  return value === (value | 0) ? INTEGER : BIGINT
}
