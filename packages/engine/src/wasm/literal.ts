import type { Param } from '../engine.ts'

/**
 * A parameter as DuckDB SQL, for EXECUTE: the browser's binding can interrupt a statement only while it comes as
 * text. Types are those the native engine binds: INTEGER, BIGINT, DOUBLE, VARCHAR, BOOLEAN.
 */
export function literal(value: Param): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return value.split('\0').map(quoted).join(' || chr(0) || ')
  if (typeof value === 'boolean') return String(value)
  return Number.isSafeInteger(value) ? String(Math.trunc(value) + 0) : `CAST(${value} AS DOUBLE)`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
