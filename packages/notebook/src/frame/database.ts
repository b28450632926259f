import type { Param } from '@vedich/engine'
import type { QueryDesk } from './query-desk.ts'

/** Rows of a query: dates are `Date`, numbers are numbers; `schema` tells the columns. */
export type Rows = Record<string, unknown>[] & { readonly schema: readonly { name: string; type: string }[] }

export interface Database {
  readonly name: string
  /** A tagged template: each `${value}` is bound to the query as a parameter; a list as one for each member. */
  readonly sql: (strings: readonly string[], ...values: readonly unknown[]) => Promise<Rows>
}

export const databaseName = 'vedich'

/** Notebook Kit's `DatabaseClient(name)`; the only database is the one of the page. */
export function databaseClient(desk: QueryDesk) {
  return function DatabaseClient(name: string = databaseName): Database {
    if (name !== databaseName)
      throw new Error(`There is no database ${name}: the only one is ${databaseName}`)
    return {
      name,
      sql: async (strings, ...values) => {
        const { text, params } = bind(strings, values)
        const table = await desk.ask(text, params)
        const schema = table.schema.fields.map((field) => ({ name: String(field.name), type: '' }))
        return Object.assign(table.toArray() as Record<string, unknown>[], { schema })
      },
    }
  }
}

/** The text with `$1`, `$2`, … where the values stood. */
export function bind(
  strings: readonly string[],
  values: readonly unknown[],
): { text: string; params: readonly Param[] } {
  const params: Param[] = []
  const place = (value: unknown) => `$${params.push(paramOf(value))}`
  const text = strings
    .map((part, index) => {
      if (index === 0) return part
      const value = values[index - 1]
      if (!Array.isArray(value)) return place(value) + part
      return (value.length === 0 ? 'NULL' : value.map(place).join(', ')) + part
    })
    .join('')
  return { text, params }
}

function paramOf(value: unknown): Param {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '')
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint') return String(value)
  throw new TypeError(`A query takes text, numbers, dates, true or false, not ${String(value)}`)
}
