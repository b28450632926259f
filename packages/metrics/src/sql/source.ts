import { type ColumnRefNode, column, from, type FromClauseNode } from '@uwdata/mosaic-sql'
import type { Table } from '@vedich/model'

/** A table of the warehouse in a FROM clause, under its own name or an alias. */
export function source(table: Table, alias: string = table.name): FromClauseNode {
  return from([table.schema, table.name], alias)
}

/** A column of a table of the warehouse; a name the table does not have does not compile. */
export function columnOf<T extends Table>(
  table: T,
  name: keyof T['columns'] & string,
  alias: string = table.name,
): ColumnRefNode {
  return column(name, alias)
}
