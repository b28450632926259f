import type { Column } from './column.ts'
import type { Table } from './table.ts'
import type { Localized } from './text.ts'

/** A view: columns derived from tables whenever they are read. */
export interface View<C extends Record<string, Column> = Record<string, Column>> {
  readonly schema: Table['schema']
  readonly name: string
  readonly about: Localized
  readonly columns: C
  /** SELECT that gives the columns in their order; tables by their qualified names. */
  readonly select: string
}

/** Defines a view. */
export function defineView<const C extends Record<string, Column>>(view: View<C>): View<C> {
  return view
}
