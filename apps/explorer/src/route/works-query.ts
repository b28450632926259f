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

export const filterNames = ['tier', 'unit', 'status', 'category'] as const

export type FilterName = (typeof filterNames)[number]

export interface Sort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Which works the list shows, and in which order. NULL filters nothing; '' searches nothing. */
export type WorksQuery = Readonly<Record<FilterName, string | null>> & {
  readonly q: string
  readonly sort: Sort
}

const defaultSort: Sort = { column: 'work_id', descending: false }

export const anyWork: WorksQuery = {
  q: '',
  tier: null,
  unit: null,
  status: null,
  category: null,
  sort: defaultSort,
}

export function parseWorksQuery(params: URLSearchParams): WorksQuery {
  return {
    q: params.get('q') ?? '',
    tier: params.get('tier'),
    unit: params.get('unit'),
    status: params.get('status'),
    category: params.get('category'),
    sort: parseSort(params.get('sort')),
  }
}

export function printWorksQuery({ q, sort, ...filters }: WorksQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== null) params.set(name, value)
  }
  if (sort.column !== defaultSort.column || sort.descending) params.set('sort', printSort(sort))
  return params
}

/** A click on a column: ascending first, then descending, then ascending again. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return { column, descending: sort.column === column && !sort.descending }
}

export function isFiltered({ q, ...filters }: WorksQuery): boolean {
  return q.trim() !== '' || filterNames.some((name) => filters[name] !== null)
}

function parseSort(text: string | null): Sort {
  const descending = text?.startsWith('-') ?? false
  const column = sortColumns.find((known) => known === (descending ? text?.slice(1) : text))
  return column === undefined ? defaultSort : { column, descending }
}

function printSort({ column, descending }: Sort): string {
  return descending ? `-${column}` : column
}
