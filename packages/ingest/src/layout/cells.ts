/** One record of a file as text cells; a cell that is empty or blank is null. */
export interface SheetRow {
  /** 0-based position among the records DuckDB read. */
  readonly record: number
  readonly cells: readonly (string | null)[]
}

/** The first cell that says something. */
export function leadCell(row: SheetRow): string | undefined {
  return row.cells.find((cell) => cell !== null) ?? undefined
}
