import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { cellsOf, dataRows } from './data-rows.ts'

/** Words of a name on average, share of rows that have one, and of different ones, for a column to be one of names. */
const fewestWords = 3
const filledShare = 0.8
const distinctShare = 0.9
/** How much longer the names of works are than any other text of a table, to be known by it. */
const longer = 1.5

/** The unknown columns of a header in which works may be named: each row has a text of its own, of several words. */
export function columnsOfTitles(rows: readonly SheetRow[], header: Header<string>): readonly number[] {
  const below = dataRows(rows, header)
  const found = header.unread.flatMap(({ column, why, heading }) => {
    const cells = cellsOf(below, column)
    const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0) / cells.length
    const areNames =
      cells.length > 0 &&
      cells.length >= below.length * filledShare &&
      new Set(cells).size >= cells.length * distinctShare &&
      words >= fewestWords &&
      !cells.every(namesPerson) &&
      cells.filter((cell) => /\p{L}/u.test(cell)).length >= cells.length * filledShare
    return why === 'unknown' && heading !== null && areNames ? [{ column, words }] : []
  })
  const [first, second] = found.toSorted((a, b) => b.words - a.words)
  if (first === undefined) return []
  const isClear = second === undefined || first.words >= second.words * longer
  return isClear ? [first.column] : found.map(({ column }) => column)
}

/** "Nguyễn Thị Hoa": every word begins with a capital, which a work is not named like. */
function namesPerson(cell: string): boolean {
  return /^(?:(?:Ông|Bà|Đ\/c|Đồng chí|Anh|Chị)\s+)?(?:\p{Lu}\p{Ll}*\.?\s*){2,5}$/u.test(cell)
}
