/** One record of a file as text cells; a cell that is empty or blank is null. */
export interface SheetRow {
  /** 0-based position among the records DuckDB read. */
  readonly record: number
  readonly cells: readonly (string | null)[]
}

/** A row that says something in one column and nothing beside it. */
export function rowSaying(text: string, record: number, column: number): SheetRow {
  return { record, cells: [...Array.from({ length: column }, () => null), text] }
}

/** The first cell that says something. */
export function leadCell(row: SheetRow): string | undefined {
  return row.cells.find((cell) => cell !== null) ?? undefined
}
