import { specs } from './detect.ts'

/** Fields by kind of table: those that a column can be of, in the order of its contract, and those its header must have. */
export type TableFields = Readonly<
  Record<string, { readonly fields: readonly string[]; readonly needed: readonly string[] }>
>

export const tableFields: TableFields = Object.fromEntries(
  specs.map(({ role, kinds, headings, needed }) => [
    role,
    { fields: Object.keys(kinds).filter((field) => headings[field]?.length !== 0), needed },
  ]),
)
