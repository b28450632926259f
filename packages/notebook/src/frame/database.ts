import { bind, withTemplate } from './bind.ts'
import type { QueryDesk } from './query-desk.ts'

/** Rows of a query: dates are `Date`, numbers are numbers; `schema` tells the columns. */
export type Rows = Record<string, unknown>[] & { readonly schema: readonly { name: string; type: string }[] }

export interface Database {
  readonly name: string
  /** A tagged template: each `${value}` is bound to the query, never written into its text. */
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
        const ask = desk.asker()
        const given = { strings, values: await Promise.all(values) }
        const { text, params } = bind(given.strings, given.values)
        const table = await ask(text, params)
        const schema = table.schema.fields.map((field) => ({ name: String(field.name), type: '' }))
        return withTemplate(Object.assign(table.toArray() as Record<string, unknown>[], { schema }), given)
      },
    }
  }
}
