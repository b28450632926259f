/** CSV as a Vietnamese Excel saves it: UTF-8 with a byte order mark, semicolons, CRLF. */
export function toCsv(rows: readonly (readonly string[])[], columns: number): string {
  const lines = rows.map((row) =>
    Array.from({ length: columns }, (_, index) => escapeCell(row[index] ?? '')).join(';'),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function escapeCell(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
