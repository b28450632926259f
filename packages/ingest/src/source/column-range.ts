/** The columns of a table beside others on its sheet, as a spreadsheet writes them: "Sheet1!G:K". Columns are 0-based. */
export function withRange(sheet: string | undefined, first: number, last: number): string {
  const range = `${letters(first)}:${letters(last)}`
  return sheet === undefined ? range : `${sheet}!${range}`
}

/** The rows of a table that lies on its side, as a spreadsheet writes them: "Sheet1!3:9". Rows are counted from 1. */
export function withRows(sheet: string | undefined, first: number, last: number): string {
  const range = `${first}:${last}`
  return sheet === undefined ? range : `${sheet}!${range}`
}

/** Rows of a table on its side: fields of a register, with blank ones between. */
const mostTurned = 1_000

/** The rows of a table that lies on its side, by the name of its sheet. */
export function turnedRows(name: string): readonly number[] | undefined {
  const [, first, last] = /(?:^|!)(\d+):(\d+)$/u.exec(name) ?? []
  if (first === undefined || last === undefined) return undefined
  const rows = Number(last) - Number(first) + 1
  return Array.from({ length: Math.max(0, Math.min(rows, mostTurned)) }, (_, index) => Number(first) + index)
}

/** The address of a cell, by its column and row from 1 as they were read; `Sheet1!F12`. */
export function cellAddress(sheet: string | undefined, column: number, row: number): string {
  const first = turnedRows(sheet ?? '')?.[0]
  const cell =
    first === undefined ? `${letters(column - 1)}${row}` : `${letters(row - 1)}${first + column - 1}`
  const name = withoutRange(sheet ?? '')
  return name === '' ? cell : `${name}!${cell}`
}

/** The name of the sheet itself; empty where the file is one sheet. */
export function withoutRange(name: string): string {
  return name.replace(/(?:^|!)(?:[A-Z]+:[A-Z]+|\d+:\d+)$/u, '')
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
