import { type Filter, parseFilter, printFilter } from './filter.ts'

export const sortColumns = [
  'work_id',
  'title',
  'unit',
  'tier',
  'category',
  'registered_on',
  'due_on',
  'completed_on',
  'status',
  'budget_vnd',
] as const

export type SortColumn = (typeof sortColumns)[number]

export interface Sort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Which works the list shows, and in which order: by the first column, ties by the next. Never empty. */
export type WorksQuery = Filter & { readonly sort: readonly Sort[] }

const byCode: readonly Sort[] = [{ column: 'work_id', descending: false }]

/** Reads a filter and `sort=-due_on,title`. */
export function parseWorksQuery(params: URLSearchParams): WorksQuery {
  return { ...parseFilter(params), sort: parseSort(params.get('sort')) }
}

export function printWorksQuery({ sort, ...filter }: WorksQuery): URLSearchParams {
  const params = printFilter(filter)
  const printed = printSort(sort)
  if (printed !== printSort(byCode)) params.set('sort', printed)
  return params
}

/** A click on a column: ascending first, then descending, then ascending again; `more` keeps the columns before. */
export function nextSort(
  sort: readonly Sort[],
  column: SortColumn,
  { more = false }: { more?: boolean } = {},
): readonly Sort[] {
  const known = sort.find((each) => each.column === column)
  if (!more) return [{ column, descending: known !== undefined && !known.descending }]
  if (known === undefined) return [...sort, { column, descending: false }]
  return sort.map((each) => (each === known ? { column, descending: !each.descending } : each))
}

function parseSort(text: string | null): readonly Sort[] {
  const sorts = (text ?? '').split(',').flatMap((part): Sort[] => {
    const descending = part.startsWith('-')
    const column = sortColumns.find((known) => known === (descending ? part.slice(1) : part))
    return column === undefined ? [] : [{ column, descending }]
  })
  const once = sorts.filter(
    ({ column }, place) => sorts.findIndex((sort) => sort.column === column) === place,
  )
  return once.length === 0 ? byCode : once
}

function printSort(sort: readonly Sort[]): string {
  return sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(',')
}
