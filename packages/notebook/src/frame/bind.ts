import type { Param } from '@vedich/engine'
import { quoteIdentifier } from '@vedich/model'

/** A query as it was written: text, and what stands between its parts. */
export interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

const template = Symbol('the query of these rows')

/** Remembers the query that rows come from, so that another query can read from it. */
export function withTemplate<T extends object>(rows: T, { strings, values }: Template): T {
  return Object.defineProperty(rows, template, { value: { strings, values } })
}

/**
 * The text with `$1`, `$2`, … where the values stood. A list of values is one for each member; rows of another query
 * are that query in brackets, and other rows a table of their values, both to be read FROM.
 */
export function bind(
  strings: readonly string[],
  values: readonly unknown[],
): { text: string; params: readonly Param[] } {
  const params: Param[] = []
  const place = (value: unknown) => `$${params.push(paramOf(value))}`
  const written = ({ strings: parts, values: own }: Template): string =>
    parts.map((part, index) => (index === 0 ? part : one(own[index - 1]) + part)).join('')
  const one = (value: unknown): string => {
    const query = templateOf(value)
    if (query !== null) return `(\n${written(query).replace(/;\s*$/u, '')}\n)`
    if (!Array.isArray(value)) return place(value)
    if (value.length === 0) return 'NULL'
    return value.every(isRow) ? tableOf(value, place) : value.map(place).join(', ')
  }
  return { text: written({ strings, values }), params }
}

function templateOf(value: unknown): Template | null {
  return Array.isArray(value) && template in value ? (value[template] as Template) : null
}

type Row = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value)
}

const mostValues = 20_000

/** Rows as a table to read from: each column has the type of its values. */
function tableOf(rows: readonly Row[], place: (value: unknown) => string): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (columns.length * rows.length > mostValues) {
    throw new TypeError(`A query takes up to ${mostValues} values, and these rows have more: aggregate them`)
  }
  const types = columns.map((column) => typeOf(rows.map((row) => row[column])))
  const lines = rows.map((row) =>
    columns.map((column, index) => `CAST(${place(row[column])} AS ${types[index]})`).join(', '),
  )
  const names = columns.map(quoteIdentifier).join(', ')
  return `(SELECT * FROM (VALUES ${lines.map((line) => `(${line})`).join(', ')}) AS given(${names}))`
}

function typeOf(values: readonly unknown[]): string {
  const known = values.filter((value) => value !== null && value !== undefined)
  const all = (holds: (value: unknown) => boolean) => known.length > 0 && known.every(holds)
  if (all((value) => value instanceof Date)) {
    return all((value) => String(paramOf(value)).length === dayLength) ? 'DATE' : 'TIMESTAMP'
  }
  if (all((value) => typeof value === 'boolean')) return 'BOOLEAN'
  if (all((value) => typeof value === 'bigint' || Number.isSafeInteger(value))) return 'BIGINT'
  return all((value) => typeof value === 'number') ? 'DOUBLE' : 'VARCHAR'
}

const dayLength = 'YYYY-MM-DD'.length

function paramOf(value: unknown): Param {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '')
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint') return String(value)
  throw new TypeError(`A query takes text, numbers, dates, true or false, not ${String(value)}`)
}
