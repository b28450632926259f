import { type ChoiceName, choiceNames } from './filter.ts'
import { type SortColumn, sortColumns } from './works-query.ts'

/** What a cell of a pivot shows. */
export const cellKinds = ['works', 'completed', 'rate', 'budget'] as const

export type CellKind = (typeof cellKinds)[number]

/** How the list is laid out: plain, in groups, or as a pivot; and the columns left out of the plain list. */
export interface WorksLayout {
  /** The groups, and the groups within them; empty for the plain list. */
  readonly by: readonly ChoiceName[]
  /** The field whose values are the columns of a pivot; NULL for groups with their totals. */
  readonly across: ChoiceName | null
  readonly cell: CellKind
  readonly hidden: readonly SortColumn[]
}

export const plainLayout: WorksLayout = { by: [], across: null, cell: 'works', hidden: [] }

/** The title says which work a row is; it stays. */
export const hideable = sortColumns.filter((column) => column !== 'title')

/** The fields that can be columns: units are too many. */
export const acrossNames = choiceNames.filter((name) => name !== 'unit')

const mostLevels = 2

/**
 * Reads `by=tier,unit`, `by=unit&across=status&cell=rate` and `hide=category,budget_vnd`; what it does not know is
 * left out. A pivot has one field in its rows and another in its columns.
 */
export function parseWorksLayout(params: URLSearchParams): WorksLayout {
  const named = (params.get('by') ?? '')
    .split(',')
    .flatMap((name) => choiceNames.find((one) => one === name) ?? [])
  const hide = (params.get('hide') ?? '').split(',')
  const levels = [...new Set(named)].slice(0, mostLevels)
  return tidy({
    by: levels,
    across: acrossNames.find((name) => name === params.get('across')) ?? null,
    cell: cellKinds.find((kind) => kind === params.get('cell')) ?? plainLayout.cell,
    hidden: hideable.filter((column) => hide.includes(column)),
  })
}

/** A layout without what makes no sense beside the rest of it. */
export function tidy({ by, across, cell, hidden }: WorksLayout): WorksLayout {
  const [rows, then] = by
  if (rows === undefined || across === null || across === rows) {
    const levels = then === rows ? by.slice(0, 1) : by
    return { by: levels, across: null, cell: plainLayout.cell, hidden }
  }
  return { by: [rows], across, cell, hidden }
}

/** The parameters that `parseWorksLayout` reads back; empty for the plain list. */
export function printWorksLayout({ by, across, cell, hidden }: WorksLayout): URLSearchParams {
  const params = new URLSearchParams()
  if (by.length > 0) params.set('by', by.join(','))
  if (across !== null) params.set('across', across)
  if (cell !== plainLayout.cell) params.set('cell', cell)
  if (hidden.length > 0) params.set('hide', hidden.join(','))
  return params
}
