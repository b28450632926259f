import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { headingKey } from '../layout/heading-key.ts'
import type { HeadingMatch } from '../layout/heading-vocabulary.ts'
import { latestFirst } from '../layout/reached-day.ts'
import { parsePercent, percentColumn } from '../normalise/percent.ts'
import { cellsOf } from './data-rows.ts'
import { withoutField } from './header-fields.ts'

/** Share of the rows by which shares under periods prove to be those of each period. */
const shareOfParts = 0.2

/**
 * A header whose shares, told period by period, are those of all until then. Where they fall again, or add up to 100, each is
 * that of its period: none of them tells how far a work is, unless the shares planned beside them add up to 100 in every row.
 * Then those done do, too, and are known as `part.0`, `part.1` …
 */
export function withSharesOfAll(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  const columns = [...header.matches].flatMap(([column, { field }]) => (field === 'percent' ? [column] : []))
  const inTime = latestFirst(header.headings, columns).toReversed()
  const column = header.columns.get('percent') ?? -1
  if (inTime.length < 2 || !inTime.includes(column)) return header
  if (arePlannedParts(below(), header, inTime)) {
    const others = [...header.columns].filter(([field]) => field !== 'percent')
    const parts = inTime.map((at, index) => [`part.${index}`, at] as const)
    const [first = -1] = inTime
    const term = inTime.map((at) => header.headings[at]).join('; ')
    const guessed: HeadingMatch = { field: 'percent', term, from: 'content' }
    return {
      ...header,
      columns: new Map([...others, ...parts]),
      matches: new Map([...header.matches, [first, guessed]]),
      unread: header.unread.filter((other) => !inTime.includes(other.column)),
    }
  }
  const facts = percentColumn(inTime.flatMap((at) => cellsOf(below(), at)))
  const rows = below()
    .map(({ cells }) => inTime.flatMap((at) => parsePercent(cells[at] ?? '', facts).value ?? []))
    .filter((shares) => shares.length > 1)
  const parts = rows.filter((shares) => {
    const sum = shares.reduce((total, share) => total + share, 0)
    const falls = shares.some((share, at) => share < (shares[at - 1] ?? 0))
    return falls || (Math.abs(sum - 100) < 0.5 && (shares.at(-1) ?? 0) < 100)
  })
  if (parts.length <= rows.length * shareOfParts) return header
  const matches = new Map([...header.matches].filter(([at]) => !inTime.includes(at)))
  return { ...withoutField(header, 'percent', column), matches }
}

const planned = /^(?:theo )?(?:kế hoạch|dự kiến|chỉ tiêu|mục tiêu|đăng kí)(?: %)?$/u

/** Fewest rows whose planned shares add up to 100, for each to be that of its period. */
const fewestPlans = 2

/**
 * Whether a share is planned beside each that is done, and those planned add up to 100 in every row, before the last of some.
 * Shares of all until then only do so where nothing is planned before the last.
 */
function arePlannedParts(
  rows: readonly SheetRow[],
  { headings }: Header<string>,
  columns: readonly number[],
): boolean {
  const parentOf = (heading: string | null) => heading?.split(' > ').slice(0, -1).join(' > ') ?? ''
  const plans = columns.map((column) =>
    headings.findIndex(
      (heading) =>
        parentOf(heading) !== '' &&
        parentOf(heading) === parentOf(headings[column] ?? null) &&
        planned.test(headingKey(heading?.split(' > ').at(-1) ?? '')),
    ),
  )
  if (plans.includes(-1)) return false
  const cells = [...plans, ...columns].flatMap((column) => cellsOf(rows, column))
  if (percentColumn(cells) !== 'percent') return false
  const shares = rows
    .map((row) => plans.map((column) => parsePercent(row.cells[column] ?? '0').value ?? Number.NaN))
    .filter((row) => row.some((share) => share !== 0))
  const addUp = shares.every((row) => Math.abs(row.reduce((sum, share) => sum + share, 0) - 100) < 0.5)
  return shares.length >= fewestPlans && addUp && shares.some((row) => (row.at(-1) ?? 100) < 100)
}
