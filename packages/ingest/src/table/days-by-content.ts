import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { headingKey } from '../layout/heading-key.ts'
import { lastCompletions } from '../lexicon/headers/days.ts'
import { bareDate, readDate } from '../normalise/date.ts'
import { parseDateWords } from '../normalise/date-words.ts'
import { foldText } from '../text/fold.ts'
import { cellsOf } from './data-rows.ts'
import { withContent, withField, withoutField } from './header-fields.ts'

export const anyDays = { first: '1900-01-01', last: '2999-12-31' }
const serialDay = /^[45]\d{4}(?:[.,]0+)?$/u

/** True for a cell that is a day, or a stretch of time. */
export function isDay(cell: string): boolean {
  return parseDateWords(bareDate(cell)) !== undefined || serialDay.test(cell)
}

/** Share of the cells that must be days. */
const shareOfDays = 0.8

const dayGiven = /^(?:ngày|thời gian|thời điểm) (?:được )?(?:giao|phân công)(?: việc| nhiệm vụ| công việc)?$/u

/**
 * A header in which "Ngày giao" is the day of registration where no other is: a task enters a list on the day it is given out.
 * Where some work was over before it, something was handed over on that day.
 */
export function withDayGiven(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  if (header.columns.has('registered_on') || !header.columns.has('title')) return header
  const [only, ...others] = header.unread.flatMap(({ column, heading, why }) =>
    why === 'unknown' && dayGiven.test(headingKey(heading?.split(' > ').at(-1) ?? '')) ? [column] : [],
  )
  if (only === undefined || others.length > 0) return header
  const ends = ['due_on', 'completed_on', 'completion'].flatMap((field) => header.columns.get(field) ?? [])
  const day = (cell: string | null | undefined) => readDate(cell ?? '', 'first', anyDays).value
  const isFirst = below().every(({ cells }) => {
    const given = day(cells[only])
    return given === undefined || ends.every((column) => given <= (day(cells[column]) ?? given))
  })
  const cells = cellsOf(below(), only)
  const areDays = cells.length > 0 && cells.filter(isDay).length >= cells.length * shareOfDays
  return areDays && isFirst ? withContent(header, 'registered_on', only) : header
}

/**
 * A header in which "Ngày khánh thành", or "Hoàn thành" above days, is planned or real, as the state says, where nothing else
 * tells what was planned.
 */
export function withOpenEnd(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  const field = ['completed_on', 'is_completed'].find((one) => isOpenEnd(below, header, one)) ?? ''
  const column = header.columns.get(field)
  const match = header.matches.get(column ?? -1)
  // Beside other ticks, a day is one.
  const telling =
    field === 'is_completed'
      ? ['status', 'percent']
      : ['status', 'percent', 'is_completed', 'is_started', 'is_open']
  const isTold = telling.some((one) => header.columns.has(one))
  const isPlanned = ['due_on', 'completion'].some((one) => header.columns.has(one))
  if (column === undefined || !match || !isTold || isPlanned) return header
  return withField(withoutField(header, field, column), { ...match, field: 'completion' }, column)
}

function isOpenEnd(
  below: () => readonly SheetRow[],
  { columns, matches }: Header<string>,
  field: string,
): boolean {
  const column = columns.get(field) ?? -1
  const term = matches.get(column)?.term ?? ''
  if (field === 'completed_on') return lastCompletions.includes(term)
  if (foldText(term) !== 'hoàn thành') return false
  const cells = cellsOf(below(), column)
  return cells.length > 0 && cells.every(isDay)
}
