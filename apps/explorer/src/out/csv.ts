import { harmless } from '@vedich/model'
import type { Cell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'

/** UTF-8 with a byte order mark, without which Excel reads Vietnamese as Latin. */
const byteOrderMark = '\ufeff'

/** A table as comma-separated values after RFC 4180: numbers with a point, days as `YYYY-MM-DD`, shares of one. */
export function csvOf({ columns, rows }: TableWords): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(plain(cell))).join(','))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

/** A table to paste into a sheet: as it is shown, but numbers without grouping, in the reader's own decimals. */
export function tsvOf({ columns, rows }: TableWords, decimalMark: ',' | '.'): string {
  const print = (cell: Cell) => {
    if (typeof cell === 'string') return harmless(cell)
    return typeof cell.value === 'number' ? String(cell.value).replace('.', decimalMark) : cell.text
  }
  return [columns, ...rows]
    .map((row) => row.map((cell) => print(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

function plain(cell: Cell): string {
  if (typeof cell === 'string') return harmless(cell)
  return cell.value === null ? '' : String(cell.value)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
