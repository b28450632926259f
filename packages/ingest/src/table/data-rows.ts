import { leadCell, type SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { isNumberingRow, isRepeatedHeading, isRuledLine, isTotalLead } from '../layout/structure.ts'

/** The rows below a header that may be data: without lines, column numbers, headings that stand again, and totals. */
export function dataRows(rows: readonly SheetRow[], header: Header<string>): readonly SheetRow[] {
  return rows.filter(
    (row) =>
      row.record > header.record &&
      !isRuledLine(row) &&
      !isNumberingRow(row) &&
      !isRepeatedHeading(row, header.rows) &&
      !isTotalLead(leadCell(row) ?? ''),
  )
}

/** What stands in a column of them. */
export function cellsOf(rows: readonly SheetRow[], column: number): readonly string[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => !/^[-–—./]+$/u.test(cell))
}
