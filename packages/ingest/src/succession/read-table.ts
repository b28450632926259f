import type { SheetRow } from '../layout/cells.ts'
import { headingPaths } from '../layout/heading-paths.ts'
import { isNumberingRow } from '../layout/structure.ts'
import { parseDate } from '../normalise/date.ts'
import { unitId } from '../normalise/unit.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { parseLinkKind } from './kind.ts'
import { type Link, linkKinds, type Place } from './link.ts'
import { oldUnits } from './old-units.ts'

/** A row of the table with the number a person sees. */
export interface TableRow extends SheetRow {
  readonly row: number
}

/** Links of a table, and how many of its rows were headings, sections or empty. */
export interface SuccessionTable {
  readonly links: readonly Link[]
  readonly structural: number
}

type Field = 'newName' | 'newCode' | 'oldName' | 'oldCode' | 'note' | 'newParent' | 'oldParent'

/** Where a table has its headings, and which column holds what. */
interface TableHeader {
  /** Rows down to the last one of the header. */
  readonly depth: number
  readonly columns: ReadonlyMap<Field, number>
}

/** Rows among which the headings are looked for. */
const searched = 30

/**
 * Reads a conversion table: one row a link, with the new unit's name, the old unit's, and a note on how much of it went
 * there, as in the official layout ("Bảng chuyển đổi ĐVHC"), with the codes of both. Headings may stand in two rows, a new
 * unit once for several rows, several old units in one cell, and "một phần" beside a name instead of in a note; without
 * codes, units are told apart by name and unit above. The lines down to the headings, or `linesAbove` it, tell the day
 * ("… từ ngày 01/7/2025") unless `validOn` does.
 * @throws UserError naming the row that breaks the table.
 */
export function readSuccessionTable(
  rows: readonly TableRow[],
  where: string,
  validOn?: string,
  linesAbove: readonly SheetRow[] = [],
): SuccessionTable {
  const header = findHeadings(rows)
  if (!header) {
    throw new UserError('data', {
      what: {
        vi: 'Đây không phải bảng chuyển đổi đơn vị: không thấy tiêu đề cột',
        en: 'This is not a conversion table: its headings were not found',
      },
      where,
      fix: {
        vi: 'Bảng cần các cột Tên Xã mới và Tên Xã cũ; thêm Mã Xã mới, Mã Xã cũ, Ghi chú nếu có',
        en: 'Give it the columns Tên Xã mới and Tên Xã cũ, and Mã Xã mới, Mã Xã cũ, Ghi chú where known',
      },
    })
  }
  const day = validOn ?? statedDay([...rows.slice(0, header.depth), ...linesAbove])
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
  const links: Link[] = []
  let structural = header.depth
  let above: Place | undefined
  for (const row of rows.slice(header.depth)) {
    const linked = isNumberingRow(row) ? undefined : readRow(row, header, above, where)
    above = linked?.new
    if (linked === undefined || linked.links.length === 0) structural += 1
    links.push(...(linked?.links ?? []).map((link) => ({ ...link, validOn: day, row: row.row })))
  }
  return { links, structural }
}

/** What a row says: the new unit, its own or the one given once above it, and the links to it; nothing for a section. */
function readRow(
  row: TableRow,
  { columns }: TableHeader,
  above: Place | undefined,
  where: string,
): { new: Place; links: Omit<Link, 'validOn' | 'row'>[] } | undefined {
  const cell = (field: Field) => row.cells[columns.get(field) ?? -1] ?? null
  const name = tidy(cell('newName'))
  const old = cell('oldName')
  if (old === null && columns.has('newCode') && cell('newCode') === null) return undefined
  const parent = tidy(cell('newParent'))
  const to =
    name === null
      ? above
      : { name, parent, code: codeOf(columns.has('newCode'), cell('newCode'), { name, parent }, row, where) }
  if (to === undefined) return undefined
  if (old === null) return { new: to, links: [] }
  const units = columns.has('oldCode') && codesIn(cell('oldCode')).length < 2 ? undefined : oldUnits(old)
  const note = tidy(cell('note'))
  const from = units ?? [{ name: tidy(old) ?? '', parent: null, kind: undefined }]
  const codes = columns.has('oldCode') ? codesIn(cell('oldCode')) : []
  return {
    new: to,
    links: from.map((unit, index) => {
      const place = { name: unit.name, parent: unit.parent ?? tidy(cell('oldParent')) }
      const code = codeOf(columns.has('oldCode'), codes[index] ?? null, place, row, where)
      const kind = unit.kind ?? (note === null && !columns.has('note') ? 'whole' : kindOf(note, row, where))
      return { old: { ...place, code }, new: to, kind }
    }),
  }
}

function codesIn(cell: string | null): string[] {
  return (cell ?? '').split(/[\s;,]+/u).filter((code) => code !== '')
}

/** True for rows with the headings of a conversion table. */
export function isSuccessionTable(rows: readonly TableRow[]): boolean {
  return findHeadings(rows) !== undefined
}

/** The one or two rows whose headings name most fields, both names among them. */
function findHeadings(rows: readonly TableRow[]): TableHeader | undefined {
  const candidates = rows.slice(0, searched).flatMap((_, top) =>
    [1, 2].flatMap((height): TableHeader[] => {
      const columns = new Map<Field, number>()
      for (const [column, path] of headingPaths(
        rows.slice(top, top + height).map(({ cells }) => cells),
      ).entries()) {
        const field = fieldOf(path.map((text) => foldText(text.replace(/[()]/gu, ' '))))
        if (field !== undefined && !columns.has(field)) columns.set(field, column)
      }
      return columns.has('newName') && columns.has('oldName') ? [{ depth: top + height, columns }] : []
    }),
  )
  return candidates.toSorted((a, b) => b.columns.size - a.columns.size || a.depth - b.depth)[0]
}

const former = / cũ(?:$| >)|trước (?:khi )?(?:sắp xếp|sáp nhập|ngày)|(?:sáp nhập|hình thành|sắp xếp|nhập) từ/u
const present = / mới(?:$| >)|sau (?:khi )?(?:sắp xếp|sáp nhập)|từ ngày/u

/** What a heading, with those above it, is for. */
function fieldOf(path: readonly string[]): Field | undefined {
  const lowest = path.at(-1) ?? ''
  const whole = path.join(' > ')
  if (lowest.startsWith('ghi chú')) return 'note'
  const sideOf = (text: string) => (former.test(text) ? 'old' : present.test(text) ? 'new' : undefined)
  const side = sideOf(lowest) ?? sideOf(whole)
  if (/^mã (?:số )?(?:quận|huyện|tỉnh)/u.test(lowest)) return undefined
  if (/^(?:tên )?(?:quận|huyện)/u.test(lowest)) return 'oldParent'
  if (/^(?:tên )?tỉnh/u.test(lowest)) return side === 'old' ? undefined : 'newParent'
  if (side === undefined || /^(?:stt|tt|số)/u.test(lowest)) return undefined
  return lowest.startsWith('mã') ? `${side}Code` : `${side}Name`
}

function statedDay(above: readonly SheetRow[]): string | undefined {
  for (const { cells } of above) {
    for (const cell of cells) {
      const date = /từ ngày (\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u.exec(
        foldText(cell ?? ''),
      )?.[1]
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

/** The code in the table, or one made of the names where the table has none. */
function codeOf(
  hasCodes: boolean,
  cell: string | null,
  { name, parent }: Omit<Place, 'code'>,
  { row }: TableRow,
  where: string,
): string {
  if (!hasCodes) return unitId(parent === null ? name : `${name}, ${parent}`)
  const text = tidy(cell)
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
