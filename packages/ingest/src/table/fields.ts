import { specs } from './detect.ts'

/** Fields by kind of table: all, in the order of its contract, and those its header must have. */
export type TableFields = Readonly<
  Record<string, { readonly fields: readonly string[]; readonly needed: readonly string[] }>
>

export const tableFields: TableFields = Object.fromEntries(
  specs.map(({ role, kinds, needed }) => [role, { fields: Object.keys(kinds), needed }]),
)
