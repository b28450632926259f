import type { HttpBindings } from '@hono/node-server'
import { type Engine, toRows } from '@vedich/engine'
import { dimensions, metrics } from '@vedich/metrics'
import { type Localized, tables, views } from '@vedich/model'
import type { Context } from 'hono'
import { metricDefinition } from './metric-route.ts'
import type { Ask } from './serve-answer.ts'

const columnsInUse = `
  SELECT table_schema, table_name, table_type, column_name, data_type, is_nullable
  FROM information_schema.columns JOIN information_schema.tables USING (table_catalog, table_schema, table_name)
  WHERE table_catalog = current_database()
  ORDER BY table_schema, table_name, ordinal_position`

/** What an SQL editor completes from: the snapshot's own tables and columns, described where the contract knows them. */
export function catalogRoute(ask: Ask) {
  return (context: Context<{ Bindings: Partial<HttpBindings> }>): Promise<Response> =>
    ask(context, {
      key: ['catalog'],
      answer: async (engine, { abort: { signal } }) => ({
        contentType: 'application/json',
        body: new TextEncoder().encode(JSON.stringify(await catalogOf(engine, signal))),
      }),
    })
}

async function catalogOf(engine: Engine, signal: AbortSignal) {
  const rows = toRows(await engine.query(columnsInUse, { signal }))
  return {
    tables: tablesOf(rows),
    metrics: metrics.map(metricDefinition),
    dimensions: Object.entries(dimensions).map(([id, label]) => ({ id, label })),
  }
}

function tablesOf(rows: readonly Readonly<Record<string, unknown>>[]) {
  const groups = groupedByTable(rows)
  return [...groups].map(([name, columns]) => {
    const [first] = columns
    const contract = contracts.get(name)
    return {
      schema: String(first?.['table_schema']),
      name: String(first?.['table_name']),
      kind: first?.['table_type'] === 'VIEW' ? 'view' : 'table',
      description: contract?.about ?? null,
      columns: columns.map((row) => ({
        name: String(row['column_name']),
        type: String(row['data_type']),
        is_nullable: row['is_nullable'] === 'YES',
        description: contract?.columns[String(row['column_name'])]?.about ?? null,
      })),
    }
  })
}

function groupedByTable(rows: readonly Readonly<Record<string, unknown>>[]) {
  const groups = new Map<string, Readonly<Record<string, unknown>>[]>()
  for (const row of rows) {
    const name = `${String(row['table_schema'])}.${String(row['table_name'])}`
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

interface Contract {
  readonly about: Localized
  readonly columns: Readonly<Record<string, { readonly about: Localized }>>
}

const contracts: ReadonlyMap<string, Contract> = new Map(
  [...Object.values(tables), ...Object.values(views)].map((one) => [`${one.schema}.${one.name}`, one]),
)
