import type { Row } from './rows.ts'
import type { Stretch } from './sentences.ts'

/** Rows that follow one another and have as many cells: first those of the heads. */
export interface Table {
  readonly heads: readonly Row[]
  readonly body: readonly Row[]
}

/** Rows that heads may take. */
const mostHeads = 4

export function tablesOf(text: string, rows: readonly Row[]): Table[] {
  const tables: Row[][] = []
  for (const row of rows) {
    const last = tables.at(-1)?.at(-1)
    const goesOn =
      last !== undefined &&
      last.cells.length === row.cells.length &&
      text.slice(last.end, row.start).trim() === ''
    if (goesOn) tables.at(-1)?.push(row)
    else tables.push([row])
  }
  return tables.map((table) => {
    const heads = 1 + lengthWhile(table.slice(1, mostHeads), (row, at) => isUnder(text, table[at], row))
    return { heads: table.slice(0, heads), body: table.slice(heads) }
  })
}

/** The cells over a column, from above: "Đăng ký" stands over all columns that it spans. */
export function headsOver({ heads }: Pick<Table, 'heads'>, column: number): Stretch[] {
  return heads.flatMap(({ cells }, at) => {
    const isSpanned = heads.slice(at + 1).some((lower) => !isEmpty(lower.cells[column]))
    const own = isSpanned ? cells.slice(0, column + 1).findLast((cell) => !isEmpty(cell)) : cells[column]
    return own === undefined || isEmpty(own) ? [] : [own]
  })
}

/** Whether a row parts the cells of the one above it, which span columns: words only, and none under a cell of its own. */
function isUnder(text: string, above: Row | undefined, row: Row): boolean {
  const filled = row.cells.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]))
  const isParted = (column: number) =>
    isEmpty(above?.cells[column]) ||
    isAside(text, row.cells[column]) ||
    (isEmpty(above?.cells[column + 1]) && !isEmpty(row.cells[column + 1]) && column + 1 < row.cells.length)
  return (
    filled.some((column) => column > 0 && isEmpty(above?.cells[column])) &&
    filled.every(isParted) &&
    row.cells.every(({ start, end }) => !isNumber(text.slice(start, end)))
  )
}

/** A number, and no day or year. */
function isNumber(words: string): boolean {
  return (
    /\d/u.test(words) && /^[\d.,%()=+* -]+$/u.test(words) && !/^(?:\d{1,2}\.){0,2}(?:19|20)\d\d$/u.test(words)
  )
}

/** "Tỷ lệ" over "(%)". */
function isAside(text: string, cell: Stretch | undefined): boolean {
  return cell !== undefined && /^\(.{1,30}\)$|^%$/u.test(text.slice(cell.start, cell.end))
}

function isEmpty(cell: Stretch | undefined): boolean {
  return cell === undefined || cell.end <= cell.start
}

function lengthWhile<T>(list: readonly T[], holds: (one: T, at: number) => boolean): number {
  const stop = list.findIndex((one, at) => !holds(one, at))
  return stop < 0 ? list.length : stop
}
