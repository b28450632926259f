import { type ExprNode, type SelectQuery } from '@uwdata/mosaic-sql'
import type { Column, Table, ValueOf } from '@vedich/model'
import { columnOf } from '../sql/source.ts'

/** A SELECT of records, and what its columns are: type, nullability and label of each. */
export interface Listing<C extends Columns = Columns> {
  readonly columns: C
  readonly ast: SelectQuery
  /** The same in DuckDB's dialect. */
  readonly sql: string
}

export type Columns = Readonly<Record<string, Column>>

/** The rows a listing yields: `ListingRow<ReturnType<typeof listWorks>>`. */
export type ListingRow<L extends Listing> = {
  readonly [K in keyof L['columns']]: ValueOf<L['columns'][K]>
}

/** A listed column and where its values come from. */
export interface Field<C extends Column = Column> {
  readonly column: C
  readonly from: ExprNode
}

type ColumnsOf<F extends Readonly<Record<string, Field>>> = { readonly [K in keyof F]: F[K]['column'] }

/** A column as its table defines it. */
export function field<T extends Table, K extends keyof T['columns'] & string>(
  table: T,
  name: K,
): Field<NonNullable<T['columns'][K]>> {
  return { column: table.columns[name] as NonNullable<T['columns'][K]>, from: columnOf(table, name) }
}

/** Selects the fields from a query that has its FROM, WHERE and ORDER BY. */
export function listing<const F extends Readonly<Record<string, Field>>>(
  rows: SelectQuery,
  fields: F,
): Listing<ColumnsOf<F>> {
  const entries = Object.entries(fields)
  const ast = rows.clone().setSelect(Object.fromEntries(entries.map(([name, { from }]) => [name, from])))
  const columns = Object.fromEntries(entries.map(([name, { column }]) => [name, column])) as ColumnsOf<F>
  return { columns, ast, sql: String(ast) }
}
