import { parseDaySpan, parseNumberSpan, printSpan, type Reach } from './span.ts'

export const choiceNames = ['tier', 'parent', 'unit', 'category', 'subcategory', 'status'] as const

export type ChoiceName = (typeof choiceNames)[number]

export const dayNames = ['registered', 'due', 'completed'] as const

export type DayName = (typeof dayNames)[number]

export const amountNames = ['budget', 'late'] as const

export type AmountName = (typeof amountNames)[number]

export type SpanName = DayName | AmountName

/**
 * Which works are looked at; every view that asks about works shares it. An empty list of choices is any; the choice
 * '' is "not recorded". Days are `YYYY-MM-DD`, the budget is in dong, lateness in days.
 */
export type Filter = Readonly<Record<ChoiceName, readonly string[]>> &
  Readonly<Record<DayName, Reach<string> | null>> &
  Readonly<Record<AmountName, Reach<number> | null>> & {
    /** Words to search for; '' searches nothing. */
    readonly q: string
  }

export const anyWork: Filter = {
  q: '',
  tier: [],
  parent: [],
  unit: [],
  category: [],
  subcategory: [],
  status: [],
  registered: null,
  due: null,
  completed: null,
  budget: null,
  late: null,
}

/** Reads `q=cầu&tier=city&status=open&due=2024-01-01..&late=30..90`; what it does not know is left out. */
export function parseFilter(params: URLSearchParams): Filter {
  const choices = (name: ChoiceName) => [...new Set(params.getAll(name))]
  return {
    q: params.get('q') ?? '',
    tier: choices('tier'),
    parent: choices('parent'),
    unit: choices('unit'),
    category: choices('category'),
    subcategory: choices('subcategory'),
    status: choices('status'),
    registered: parseDaySpan(params.get('registered')),
    due: parseDaySpan(params.get('due')),
    completed: parseDaySpan(params.get('completed')),
    budget: parseNumberSpan(params.get('budget')),
    late: parseNumberSpan(params.get('late')),
  }
}

/** The parameters that `parseFilter` reads back; empty for any work. */
export function printFilter(filter: Partial<Filter>): URLSearchParams {
  const params = new URLSearchParams()
  if (filter.q !== undefined && filter.q !== '') params.set('q', filter.q)
  for (const name of choiceNames) for (const value of filter[name] ?? []) params.append(name, value)
  for (const name of [...dayNames, ...amountNames]) {
    const reach = filter[name]
    if (reach != null) params.set(name, printSpan(reach))
  }
  return params
}

export function isFiltered(filter: Filter): boolean {
  return printFilter({ ...filter, q: filter.q.trim() }).size > 0
}
