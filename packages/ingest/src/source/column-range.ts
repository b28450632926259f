/** The columns of a table beside others on its sheet, as a spreadsheet writes them: "Sheet1!G:K". Columns are 0-based. */
export function withRange(sheet: string | undefined, first: number, last: number): string {
  const range = `${letters(first)}:${letters(last)}`
  return sheet === undefined ? range : `${sheet}!${range}`
}

/** The name of the sheet itself; empty where the file is one sheet. */
export function withoutRange(name: string): string {
  return name.replace(/(?:^|!)[A-Z]+:[A-Z]+$/u, '')
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
