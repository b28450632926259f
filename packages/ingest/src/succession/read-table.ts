import type { SheetRow } from '../layout/cells.ts'
import { parseDate } from '../normalise/date.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { parseLinkKind } from './kind.ts'
import { type Link, linkKinds } from './link.ts'

/** A row of the table with the number a person sees. */
export interface TableRow extends SheetRow {
  readonly row: number
}

/** Links of a table, and how many of its rows were headings, sections or empty. */
export interface SuccessionTable {
  readonly links: readonly Link[]
  readonly structural: number
}

/** Headings of the official table ("Bảng chuyển đổi ĐVHC"), folded. */
const headings = {
  newName: /^tên (?:xã|đvhc|đơn vị)[^\n]* mới/u,
  newCode: /^mã (?:xã|đvhc|đơn vị)[^\n]* mới/u,
  oldName: /^tên (?:xã|đvhc|đơn vị)[^\n]* cũ/u,
  oldCode: /^mã (?:xã|đvhc|đơn vị)[^\n]* cũ/u,
  note: /^ghi chú/u,
  newParent: /^tỉnh,? ?(?:\/ ?)?thành phố/u,
  oldParent: /^quận ?\/ ?huyện/u,
} as const

type Field = keyof typeof headings

const needed: readonly Field[] = ['newName', 'newCode', 'oldName', 'oldCode', 'note']

/**
 * Reads a conversion table in the official layout: one row a link, with the new unit's name and code, the old unit's, and a
 * note on how much of it went there. The line above the headings tells the day ("… từ ngày 01/7/2025") unless `validOn` does.
 * @throws UserError naming the row that breaks the table.
 */
export function readSuccessionTable(
  rows: readonly TableRow[],
  where: string,
  validOn?: string,
): SuccessionTable {
  const start = rows.findIndex((row) => needed.every((field) => columnOf(row, field) !== -1))
  const heading = rows[start]
  if (!heading) {
    throw new UserError('data', {
      what: {
        vi: 'Đây không phải bảng chuyển đổi đơn vị: không thấy tiêu đề cột',
        en: 'This is not a conversion table: its headings were not found',
      },
      where,
      fix: {
        vi: 'Bảng cần các cột Tên Xã mới, Mã Xã mới, Tên Xã cũ, Mã Xã cũ và Ghi chú',
        en: 'Give it the columns Tên Xã mới, Mã Xã mới, Tên Xã cũ, Mã Xã cũ and Ghi chú',
      },
    })
  }
  const day = validOn ?? statedDay(rows.slice(0, start))
  if (day === undefined) {
    throw new UserError('data', {
      what: {
        vi: 'Bảng không ghi các đơn vị mới có hiệu lực từ ngày nào',
        en: 'The table does not say from which day the new units hold',
      },
      where,
      fix: {
        vi: 'Ghi units: { valid_on: YYYY-MM-DD } trong campaign.yaml',
        en: 'Write units: { valid_on: YYYY-MM-DD } in campaign.yaml',
      },
    })
  }
  const columns = Object.fromEntries(
    Object.keys(headings).map((field) => [field, columnOf(heading, field as Field)]),
  ) as Record<Field, number>
  const links: Link[] = []
  for (const row of rows.slice(start + 1)) {
    const cell = (field: Field) => tidy(row.cells[columns[field]])
    if (needed.some((field) => field !== 'note' && cell(field) === null)) continue
    links.push({
      old: {
        code: codeOf(cell('oldCode'), row, where),
        name: cell('oldName') ?? '',
        parent: cell('oldParent'),
      },
      new: {
        code: codeOf(cell('newCode'), row, where),
        name: cell('newName') ?? '',
        parent: cell('newParent'),
      },
      kind: kindOf(cell('note'), row, where),
      validOn: day,
      row: row.row,
    })
  }
  return { links, structural: rows.length - links.length }
}

function columnOf({ cells }: SheetRow, field: Field): number {
  return cells.findIndex((cell) => cell !== null && headings[field].test(foldText(cell)))
}

function statedDay(above: readonly SheetRow[]): string | undefined {
  for (const { cells } of above) {
    for (const cell of cells) {
      const date = /từ ngày (\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/u.exec(foldText(cell ?? ''))?.[1]
      if (date !== undefined) return parseDate(date).value
    }
  }
  return undefined
}

/** Official tables have line breaks and spaces at the ends of names, and NFD beside NFC. */
function tidy(cell: string | null | undefined): string | null {
  const text = (cell ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text
}

function codeOf(text: string | null, { row }: TableRow, where: string): string {
  if (text !== null && /^\d{5}$/u.test(text)) return text
  throw new UserError('data', {
    what: {
      vi: `${text ?? ''} không phải mã đơn vị: mã gồm năm chữ số`,
      en: `${text ?? ''} is no code of a unit: five digits are needed`,
    },
    where: `${where}:${row}`,
    fix: {
      vi: 'Khi lưu bảng, giữ cột mã ở dạng văn bản; nếu thành số, mã mất các số 0 đầu',
      en: 'Keep the codes as text when you save the table; read as numbers, they lose their zeros',
    },
  })
}

function kindOf(note: string | null, { row }: TableRow, where: string): Link['kind'] {
  const kind = parseLinkKind(note ?? '')
  if (kind !== undefined) return kind
  throw new UserError('data', {
    what: {
      vi: `Ghi chú "${note ?? ''}" không nói đơn vị cũ nhập toàn bộ hay một phần`,
      en: `The note "${note ?? ''}" does not say how much of the old unit went to the new one`,
    },
    where: `${where}:${row}`,
    fix: {
      vi: `Ghi Nhập toàn bộ, Nhập một phần, Nhập một phần diện tích, Đổi tên hoặc Giữ nguyên (${linkKinds.join(', ')})`,
      en: `Write Nhập toàn bộ, Nhập một phần, Nhập một phần diện tích, Đổi tên or Giữ nguyên (${linkKinds.join(', ')})`,
    },
  })
}
