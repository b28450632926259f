import { type ChoiceName, choiceNames } from './filter.ts'
import { type SortColumn, sortColumns } from './works-query.ts'

/** How the list is laid out: grouped by a field or not, and the columns left out. */
export interface WorksLayout {
  readonly by: ChoiceName | null
  readonly hidden: readonly SortColumn[]
}

/** The title says which work a row is; it stays. */
export const hideable = sortColumns.filter((column) => column !== 'title')

/** Reads `by=tier&hide=category,budget_vnd`; what it does not know is left out. */
export function parseWorksLayout(params: URLSearchParams): WorksLayout {
  const asked = (params.get('hide') ?? '').split(',')
  return {
    by: choiceNames.find((name) => name === params.get('by')) ?? null,
    hidden: hideable.filter((column) => asked.includes(column)),
  }
}

/** The parameters that `parseWorksLayout` reads back; empty for the plain list. */
export function printWorksLayout({ by, hidden }: WorksLayout): URLSearchParams {
  const params = new URLSearchParams()
  if (by !== null) params.set('by', by)
  if (hidden.length > 0) params.set('hide', hidden.join(','))
  return params
}
