import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import type { PairColumn, RowPairs } from '../source/pair-rows.ts'
import { bareDate } from '../normalise/date.ts'
import { parseDateWords } from '../normalise/date-words.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { cellsOf, dataRows } from './data-rows.ts'

/** The error for a register that tells in one row what is planned of a work, and in the next what is done. */
export class PairedRows extends UserError {
  readonly pairs: RowPairs

  /** The rows that are `alone` are told as a person counts them, once they are looked for. */
  constructor(file: string, pairs: RowPairs, alone: readonly number[] = []) {
    super('data', {
      what: {
        vi: 'Mỗi công trình có hai dòng, kế hoạch và thực hiện, nhưng có dòng thiếu cặp',
        en: 'Each work has two rows, what is planned and what is done, but some row lacks the other',
      },
      where: alone.length === 0 ? file : `${file}:${alone.slice(0, mostShown).join(', ')}`,
      fix: {
        vi: 'Ghi mỗi công trình một dòng, kế hoạch và thực hiện ở hai cột; hoặc ghi đủ hai dòng liền nhau cho mọi công trình',
        en: 'Give each work one row, with what is planned and what is done in two columns; or give every work both rows, one below the other',
      },
    })
    this.pairs = pairs
  }
}

/** Rows shown that lack the other. */
const mostShown = 5

const planned = /^(?:theo )?(?:kế hoạch|kh|dự kiến)$/u
const done = /^(?:thực hiện|th|thực tế|tt|kết quả(?: thực hiện)?)$/u

/** Rows that are looked at first, for a cell that may say "Kế hoạch": few registers have one. */
const firstRows = 12
const likePlan = /^\s*(?:theo )?[kd]\D{1,8}\s*$/iu

/** Fewest pairs, and share of the cells, by which a column is known to tell plan from result. */
const [fewestPairs, shareOfKinds] = [2, 0.8]

/** Fields whose day is planned in one row and real in the other, and the headings under which a register has both. */
const ofStart = { planned: 'Khởi công kế hoạch', done: 'Khởi công thực tế' }
const ofEnd = { planned: 'Hoàn thành kế hoạch', done: 'Hoàn thành thực tế' }
const bothDays: Readonly<Record<string, PairColumn['headings']>> = {
  started_on: ofStart,
  began_on: ofStart,
  due_on: ofEnd,
  completed_on: ofEnd,
  completion: ofEnd,
  is_completed: ofEnd,
}

/** Fields that are what is planned of a work, or the same in both rows. */
const ofPlan: ReadonlySet<string> = new Set([
  'seq',
  'code',
  'title',
  'unit',
  'tier',
  'category',
  'subcategory',
  'location',
  'registered_on',
  'period',
  'budget_vnd',
])

/** How the rows of a register go together two by two, if a column says of each that it is planned or done. */
export function rowPairs(rows: readonly SheetRow[], header: Header<string>): RowPairs | undefined {
  const first = rows.filter(({ record }) => record > header.record).slice(0, firstRows)
  const mayTell = (cell: string | null) => cell !== null && likePlan.test(cell)
  if (!first.some(({ cells }) => cells.some(mayTell))) return undefined
  const below = dataRows(rows, header)
  const named = new Set(['title', 'unit'].map((field) => header.columns.get(field)))
  const kind = header.headings.findIndex((_, column) => {
    if (named.has(column)) return false
    const kinds = cellsOf(below, column).map(kindOf)
    const [plans = 0, results = 0] = (['planned', 'done'] as const).map(
      (one) => kinds.filter((of) => of === one).length,
    )
    return plans + results >= kinds.length * shareOfKinds && Math.min(plans, results) >= fewestPairs
  })
  if (kind === -1) return undefined
  const columns = header.headings.map((_, column): PairColumn => {
    const field = header.matches.get(column)?.field ?? ''
    const headings = bothDays[field]
    const areDays = cellsOf(below, column).some((cell) => parseDateWords(bareDate(cell)) !== undefined)
    return headings !== undefined && areDays
      ? { takes: 'both', headings }
      : { takes: ofPlan.has(field) ? 'planned' : field === 'note' ? 'either' : 'done' }
  })
  return { top: header.rows[0]?.record ?? header.record, header: header.record, kind, columns, kindOf }
}

function kindOf(cell: string): 'planned' | 'done' | undefined {
  const text = foldText(cell)
  return planned.test(text) ? 'planned' : done.test(text) ? 'done' : undefined
}
