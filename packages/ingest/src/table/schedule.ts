import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
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
export function isSchedule(rows: readonly SheetRow[], header: Header<string>): boolean {
  if (ofWorks.some((field) => header.columns.has(field))) return false
  const below = dataRows(rows, header)
  return header.headings.some((_, column) => {
    const cells = cellsOf(below, column)
    return cells.length > 0 && cells.filter(tellsHour).length >= cells.length * share
  })
}

const weekday = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|sáng|chiều|tối)(?![\p{L}\d])/iu
const hour = /(?<![\d:])(?:[01]?\d|2[0-3]) ?(?::|h|g|giờ) ?(?:[0-5]\d)?(?![\d:\p{L}])/iu

/** "Thứ Hai 05/8", "8 giờ 30": but not the time at which a form was sent in, which has its year. */
function tellsHour(cell: string): boolean {
  return weekday.test(cell) || (hour.test(cell) && !/\d{4}/u.test(cell))
}

export function scheduleRefusal(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Đây là lịch làm việc, ghi thứ và giờ, không phải sổ công trình',
      en: 'This is a schedule of weekdays and hours, not a register of works',
    },
    where: file,
    fix: {
      vi: 'Bỏ tệp khỏi sources/; nếu đúng là sổ, thêm cột "Hạn hoàn thành" hoặc "Kết quả"',
      en: 'Remove the file from sources/; if it is a register, add a column "Hạn hoàn thành" or "Kết quả"',
    },
  })
}
