import { hintText, type RuleName, rules } from '@vedich/model'
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'

import { rowFingerprint, writeRowKey } from './row-key.ts'

/** A rule that a row broke, and the cell that broke it. */
export interface RejectedFinding {
  readonly rule: RuleName
  /** Heading of the column; null when the row as a whole is meant. */
  readonly column: string | null
  /** Number of the column, from 1; 0 when the row as a whole is meant. */
  readonly position: number
  readonly value: string | null
  readonly hint: string | null
}

/** One rejected row with all the rules it broke. */
export interface RejectedRow {
  readonly campaign: string
  readonly path: string
  /** Empty for a file that is one table. */
  readonly sheet: string
  readonly row: number
  readonly findings: readonly RejectedFinding[]
  readonly cells: readonly (string | null)[]
  /** Headings by column; null where the register has none. */
  readonly headings: readonly (string | null)[]
}

/** Columns that explain a row, after the hidden key and before its cells. */
const explaining = ['Tệp', 'Trang', 'Dòng', 'Quy tắc', 'Sai ở đâu', 'Cách sửa', 'Giá trị'] as const

/** First column, from 0, of a row's own cells. */
export const firstOwnCell = explaining.length + 1

const instruction =
  'Sửa trực tiếp các ô từ cột I trở đi rồi gửi lại tệp này. Không sửa các cột A–H, không thêm hay bớt cột. Nạp lại bằng: vedich rejects replay <tệp này>'

/**
 * The rejected rows as a workbook that an office can correct and send back: one sheet for each layout of columns, what is
 * wrong and how to mend it before the cells as written. A hidden first column holds the keys of the rows. Every cell is
 * text, so that "=cmd|…" stays what it is.
 */
export function rejectsWorkbook(rows: readonly RejectedRow[]): Uint8Array {
  const book = utils.book_new()
  const layouts = new Map<string, RejectedRow[]>()
  for (const row of rows) {
    const key = JSON.stringify(row.headings)
    layouts.set(key, [...(layouts.get(key) ?? []), row])
  }
  const sheets = [...layouts.values()]
  if (sheets.length === 0) sheets.push([])
  for (const [index, own] of sheets.entries()) {
    utils.book_append_sheet(book, layoutSheet(own), `${index + 1}. Dòng bị từ chối`)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

function layoutSheet(rows: readonly RejectedRow[]): WorkSheet {
  const headings = rows[0]?.headings ?? []
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), headings.length)
  const own = Array.from({ length: width }, (_, column) => headings[column] ?? '')
  const lines = [[instruction], ['', ...explaining, ...own], ...rows.map((row) => lineOf(row, width))]
  const sheet: WorkSheet = {}
  for (const [r, line] of lines.entries()) {
    for (const [c, text] of line.entries()) {
      const cell: CellObject = { t: 's', v: text, z: '@' }
      sheet[utils.encode_cell({ r, c: r === 0 ? 1 : c })] = cell
    }
  }
  const last = utils.encode_cell({ r: lines.length - 1, c: firstOwnCell + width - 1 })
  sheet['!ref'] = `A1:${last}`
  sheet['!autofilter'] = { ref: `B2:${last}` }
  sheet['!rows'] = [{ hpt: 20 }]
  sheet['!cols'] = [
    { hidden: true, wch: 2 },
    ...[28, 12, 6, 18, 40, 44, 20].map((wch) => ({ wch })),
    ...own.map((heading) => ({ wch: Math.min(40, Math.max(12, heading.length + 2)) })),
  ]
  return sheet
}

function lineOf({ campaign, path, sheet, row, findings, cells }: RejectedRow, width: number): string[] {
  const fingerprint = rowFingerprint(cells)
  const joined = (text: (finding: RejectedFinding) => string) => [...new Set(findings.map(text))].join('\n')
  return [
    writeRowKey({ campaign, path, sheet, row, cells: width, fingerprint }),
    path,
    sheet,
    String(row),
    joined(({ rule }) => rule),
    joined(({ rule, column, position, hint }) => {
      const place =
        position === 0 ? '' : `cột ${utils.encode_col(firstOwnCell + position - 1)}, ${column ?? ''}: `
      return `${place}${rules[rule].about.vi}${hint === null ? '' : ` (${hintText(hint).vi})`}`
    }),
    joined(({ rule }) => rules[rule].fix.vi),
    joined(({ value }) => value ?? ''),
    ...Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  ]
}
