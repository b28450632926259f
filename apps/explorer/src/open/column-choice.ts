import type { Role, UnderstoodSheet } from '@vedich/ingest/understand'

type Columns = Readonly<Record<string, string>>

/** The choices of columns with one more: a heading stands for one field, and a field for one heading. */
export function mapped(columns: Columns | undefined, field: string, heading: string): Columns {
  const others = Object.entries(columns ?? {}).filter(([known, text]) => known !== field && text !== heading)
  return { ...Object.fromEntries(others), [field]: heading }
}

/** What a corrected sheet is to be read as: what it was taken for, since fields are those of one kind of table. */
export function roleOf({ table }: Pick<UnderstoodSheet, 'table'>): Role | undefined {
  return roles.find((role) => role === table)
}

/** Headings in the first rows of a sheet that could stand for a field, each once. */
export function headingsIn(head: readonly (readonly (string | null)[])[]): string[] {
  return [...new Set(head.flat().filter((cell) => cell !== null && cell.trim() !== ''))].filter(
    (cell) => cell !== null,
  )
}

const roles = ['register', 'summary', 'awards', 'figures', 'report'] as const satisfies readonly Role[]
