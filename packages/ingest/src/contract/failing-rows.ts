import { qualifiedName, quoteIdentifier } from '@vedich/model'

import { type DataTest, type TestedTable, testedTables } from '../campaign/data-test.ts'
import type { Binding, Database } from '../warehouse/connection.ts'

/** A test of rows, each of which obeys it or does not. */
type RowTest = Exclude<DataTest, { test: 'freshness' | 'row_count_change' | 'sql' }>

/** Rows shown of those that fail. */
const shown = 3

/** Counts the rows of a campaign that fail a test, and names the first of them. */
export async function failingRows(
  db: Database,
  campaign: string,
  test: RowTest,
): Promise<{ readonly count: number; readonly examples: string | null }> {
  const table = qualifiedName(testedTables[test.table])
  const key = quoteIdentifier(keyOf(test.table))
  const { sql, bindings } = failure(test)
  const [row] = await db.rows(
    `WITH failing AS (SELECT ${key} AS name FROM ${table} AS tested WHERE campaign_id = $campaign AND (${sql}))
     SELECT (SELECT count(*) FROM failing) AS count,
            (SELECT string_agg(name, ', ' ORDER BY name) FROM (SELECT name FROM failing ORDER BY name LIMIT ${shown})) AS examples`,
    { campaign, ...bindings },
  )
  const examples = row?.['examples']
  return { count: Number(row?.['count']), examples: typeof examples === 'string' ? examples : null }
}

function keyOf(table: TestedTable): string {
  return testedTables[table].key.at(-1) ?? 'campaign_id'
}

/** SQL of a row that fails; names come from the model, values are bound. */
function failure(test: RowTest): { readonly sql: string; readonly bindings: Record<string, Binding> } {
  const { columns } = testedTables[test.table]
  switch (test.test) {
    case 'not_null':
      return { sql: `${quoteIdentifier(test.column)} IS NULL`, bindings: {} }
    case 'unique': {
      const names = test.columns.map(quoteIdentifier)
      const table = qualifiedName(testedTables[test.table])
      const filled = names.map((name) => `${name} IS NOT NULL`).join(' AND ')
      return {
        sql: `(${names.join(', ')}) IN (
                SELECT ${names.join(', ')} FROM ${table} WHERE campaign_id = $campaign AND ${filled}
                GROUP BY ALL HAVING count(*) > 1)`,
        bindings: {},
      }
    }
    case 'accepted_values':
      return {
        sql: `CAST(${quoteIdentifier(test.column)} AS VARCHAR) NOT IN (SELECT unnest(from_json($accepted, '["VARCHAR"]')))`,
        bindings: { accepted: JSON.stringify(test.values.map(String)) },
      }
    case 'range': {
      const column = quoteIdentifier(test.column)
      const type = columnType(columns, test.column)
      const bounds = [
        ...(test.min === undefined ? [] : [`${column} < CAST($least AS ${type})`]),
        ...(test.max === undefined ? [] : [`${column} > CAST($greatest AS ${type})`]),
      ]
      return {
        sql: bounds.length === 0 ? 'false' : bounds.join(' OR '),
        bindings: {
          ...(test.min === undefined ? {} : { least: String(test.min) }),
          ...(test.max === undefined ? {} : { greatest: String(test.max) }),
        },
      }
    }
    case 'relationship': {
      const target = qualifiedName(testedTables[test.to.table])
      return {
        sql: `${quoteIdentifier(test.column)} IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM ${target} AS other
                WHERE other.campaign_id = $campaign AND other.${quoteIdentifier(test.to.column)} = tested.${quoteIdentifier(test.column)})`,
        bindings: {},
      }
    }
  }
}

/** A whole number would cut the bounds off a decimal. */
function columnType(columns: object, name: string): string {
  const type = (columns as Readonly<Record<string, { readonly type: string }>>)[name]?.type ?? 'VARCHAR'
  return type === 'DATE' || type === 'TIMESTAMP' ? type : 'DOUBLE'
}
