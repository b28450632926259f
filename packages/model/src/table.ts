import type { Column, ValueOf } from './column.ts'
import type { Localized } from './text.ts'

/** The two schemas of the warehouse: the facts, and the pipeline's own books. */
export type Schema = 'core' | 'meta'

/** One table definition: the single source of DDL, row type and data dictionary. */
export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  readonly schema: Schema
  readonly name: string
  readonly about: Localized
  readonly key: readonly string[]
  readonly columns: C
}

/** The row type of a table: `RowOf<typeof work>`. */
export type RowOf<T extends Table> = { readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> }

/**
 * Defines a table.
 * @throws Error when a key column is missing or may be NULL: a definition that cannot be built is a bug.
 */
export function defineTable<const C extends Record<string, Column>>(table: Table<C>): Table<C> {
  for (const key of table.key) {
    const column = table.columns[key]
    if (!column) throw new Error(`table ${table.name}: key column ${key} is not defined`)
    if (column.nullable) throw new Error(`table ${table.name}: key column ${key} may be NULL`)
  }
  return table
}
