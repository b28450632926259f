import type { Localized } from '@vedich/model'

import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { rowsAbove, type Sheet } from '../source/sheet.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { cellsOf, dataRows } from './data-rows.ts'

/** Fields that only works have; who calls a meeting, and where, a schedule says too. */
const ofWorks: readonly string[] = [
  'tier',
  'registered_on',
  'due_on',
  'completed_on',
  'completion',
  'status',
  'percent',
  'is_completed',
  'is_started',
  'is_open',
  'budget_vnd',
]

/** Share of the cells of a column that must tell a weekday or an hour. */
const share = 0.6

/** True for a table of what happens when in a week, which names contents and who leads them as a register does. */
function isSchedule(rows: readonly SheetRow[], header: Header<string>): boolean {
  if (ofWorks.some((field) => header.columns.has(field))) return false
  const below = dataRows(rows, header)
  return header.headings.some((_, column) => {
    const cells = cellsOf(below, column)
    return cells.length > 0 && cells.filter(tellsHour).length >= cells.length * share
  })
}

const weekday = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|sáng|chiều|tối)(?![\p{L}\d])/iu
const hour = /(?<![\d:])(?:[01]?\d|2[0-3]) ?(?::|h|g|giờ) ?(?:[0-5]\d)?(?![\d:\p{L}])/iu

/** "Thứ Hai 05/8", "8 giờ 30 ngày 02/02/2025": but not the time at which a form was sent in, which stands behind its day. */
function tellsHour(cell: string): boolean {
  return weekday.test(cell) || (hour.test(cell) && (!/\d{4}/u.test(cell) || cell.search(hour) === 0))
}

/** What tables name works, or contents of meetings and purchases, without being a register of works. */
export function refuseOtherList(
  sheet: Pick<Sheet, 'head' | 'above' | 'aboveAll'>,
  header: Header<string>,
  file: string,
): void {
  if (isSchedule(sheet.head, header)) throw otherList(file, kinds.schedule)
  const tellsOfWorks = ofWorks.some((field) => field !== 'budget_vnd' && header.columns.has(field))
  const titles = rowsAbove(sheet, header.rows[0] ?? header).flatMap(({ cells }) =>
    cells.filter((cell) => cell !== null),
  )
  const isOfMoney = header.rows.some(isEstimate) || titles.some((title) => ofMoney.test(foldText(title)))
  if (!tellsOfWorks && isOfMoney) throw otherList(file, kinds.estimate)
  if (!tellsOfWorks && header.rows.some(listsPeople)) throw otherList(file, kinds.people)
  if (titles.some(isPraise)) throw otherList(file, kinds.praise)
}

/** True for headings of an estimate of costs: what is bought, at which price. */
export function isEstimate({ cells }: SheetRow): boolean {
  const keys = cells.map((cell) => foldText(cell ?? ''))
  const has = (...starts: string[]) => keys.some((key) => starts.some((start) => key.startsWith(start)))
  return has('thành tiền') && has('đơn giá', 'mức chi', 'định mức')
}

/** True for headings of a list of people, of whom a work may be named as their duty. */
function listsPeople({ cells }: SheetRow): boolean {
  const keys = cells.map((cell) => foldText(cell ?? ''))
  return (
    keys.some((key) => /^họ (?:và |, )?tên/u.test(key)) && keys.some((key) => /^chức (?:vụ|danh)/u.test(key))
  )
}

/** "PHÂN BỔ KẾ HOẠCH VỐN NĂM 2024": what is spent on works, and nothing of how far they are. */
const ofMoney =
  /^(?:bảng |biểu |tờ trình )?(?:(?:tổng hợp|chi tiết|kế hoạch|phương án|thuyết minh|phân bổ|phân khai|giao|bố trí|điều chỉnh|bổ sung) )*(?:dự toán|vốn|kinh phí|ngân sách|quyết toán|thu chi)(?: |$)/u

const praised =
  /^(?:(?:bảng |biểu )?(?:tổng hợp )?(?:danh sách|danh mục) )?(?:(?:các |\d+ )?(?:công trình|phần việc|mô hình|dự án)[^:;.]{0,60} (?:được|đề nghị|đề xuất) (?:xét )?(?:tuyên dương|biểu dương|khen|vinh danh|tôn vinh|tặng|trao)|(?:tuyên dương|biểu dương|khen thưởng|vinh danh|tôn vinh)(?: [^:;.]{0,60})? (?:công trình|phần việc|mô hình|dự án)(?!\p{L}))/u
const longestTitle = 200

/** "DANH SÁCH CÔNG TRÌNH TIÊU BIỂU ĐƯỢC TUYÊN DƯƠNG": works chosen out of a register. */
export function isPraise(title: string): boolean {
  const text = title.length <= longestTitle ? foldText(title) : ''
  return praised.test(text) && !text.includes('đăng kí')
}

const kinds = {
  schedule: {
    vi: 'Đây là lịch hay chương trình làm việc, ghi thứ và giờ, không phải sổ công trình',
    en: 'This is a schedule of weekdays and hours, not a register of works',
  },
  estimate: {
    vi: 'Đây là bảng dự toán hay phân bổ vốn, chỉ ghi số tiền, không phải sổ công trình',
    en: 'This is an estimate or allocation of money, not a register of works',
  },
  people: {
    vi: 'Đây là danh sách người, ghi họ tên và chức vụ, không phải sổ công trình',
    en: 'This is a list of people and their positions, not a register of works',
  },
  praise: {
    vi: 'Đây là danh sách công trình được khen, chọn ra từ sổ, không phải sổ công trình',
    en: 'This is a list of praised works, chosen out of a register, not the register',
  },
}

export function estimateRefusal(file: string): UserError {
  return otherList(file, kinds.estimate)
}

function otherList(file: string, what: Localized): UserError {
  return new UserError('data', {
    what,
    where: file,
    fix: {
      vi: 'Bỏ tệp khỏi sources/; nếu đúng là sổ đăng ký, ghi role: register cho tệp ở sources: trong campaign.yaml',
      en: 'Remove the file from sources/; if it is the register, write role: register for it under sources: in campaign.yaml',
    },
  })
}
