/**
 * Sheets of one layout are read together, as a stack. Each has a number, and the position of a row tells its sheet: the record
 * of row `r` of sheet `n` is `n` × 2³² + `r`. A sheet alone is a stack of one.
 */
export type Stack = readonly number[]

/** Records a sheet may have. */
export const sheetSpan = 2 ** 32

/** The record of the first row of a sheet. */
export function firstRecord(sheet: number): number {
  return sheet * sheetSpan
}

/** The record of a row of a sheet; what stands above its first row counts as that. */
export function recordOf(sheet: number, row: number): number {
  return firstRecord(sheet) + Math.max(0, row)
}

/** The sheet that a record belongs to. */
export function sheetIn(record: number): number {
  return Math.floor(record / sheetSpan)
}

/** The row of a record in its sheet, from 0. */
export function rowIn(record: number): number {
  return record - firstRecord(sheetIn(record))
}

/** SQL of the sheet that `record` belongs to. */
export function sheetSql(stack: Stack, record = 'record'): string {
  return stack.length === 1 ? `${stack[0]}::BIGINT` : `(${record} >> 32)`
}

/** SQL of the row of `record` in its sheet. */
export function rowSql(stack: Stack, record = 'record'): string {
  const [only = 0] = stack
  if (stack.length > 1) return `(${record} & ${sheetSpan - 1})`
  return only === 0 ? record : `(${record} - ${firstRecord(only)})`
}
