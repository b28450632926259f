import type { DuckDBConnection } from '@duckdb/node-api'
import { EngineError } from '../engine-error.ts'
import {
  allowedTableFunctions,
  explainPrefix,
  refusedScalarFunctions,
  refusedViews,
  selectOnly,
} from '../reader-functions.ts'

interface SerializedStatements {
  readonly error: boolean
  readonly error_type?: string
  readonly error_message?: string
  readonly statements?: readonly unknown[]
}

/**
 * Lets one SELECT through, or EXPLAIN of one, judged by DuckDB's own parser; everything else is refused.
 * SQL that DuckDB cannot parse passes, so that preparing it gives DuckDB's own message.
 */
export async function guardSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  const refuse = (what: string, fix: string) => {
    throw new EngineError({ code: 'refused', what, fix, sql })
  }
  const parsed = await serialize(connection, sql.replace(explainPrefix, ''))
  if (parsed.error) {
    if (parsed.error_type === 'parser' && (await failsToParse(connection, sql))) return
    if (parsed.error_type === 'serialization') {
      refuse(`what the statement does cannot be checked: ${parsed.error_message}`, 'cast values one by one')
    }
    refuse('only SELECT statements can be run here: the database is open for reading', selectOnly)
  }
  const statements = parsed.statements ?? []
  if (statements.length !== 1) refuse(`expected one statement, got ${statements.length}`, selectOnly)
  for (const { kind, name } of usedNames(statements)) {
    if (kind === 'table function' && !allowedTableFunctions.has(name)) {
      refuse(`the table function ${name}() cannot be used here`, 'query the tables of the database')
    }
    if (kind === 'function' && refusedScalarFunctions.has(name)) {
      refuse(`the function ${name}() cannot be used here`, 'leave it out')
    }
    if (kind === 'table' && refusedViews.has(name)) {
      refuse(`the view ${name} cannot be read here`, 'query the tables of the database')
    }
  }
}

async function serialize(connection: DuckDBConnection, sql: string): Promise<SerializedStatements> {
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [sql])
  return JSON.parse(String(reader.getRows()[0]?.[0]))
}

async function failsToParse(connection: DuckDBConnection, sql: string): Promise<boolean> {
  try {
    await connection.extractStatements(sql)
    return false
  } catch {
    return true
  }
}

interface UsedName {
  readonly kind: 'function' | 'table function' | 'table'
  readonly name: string
}

function* usedNames(tree: unknown): Generator<UsedName> {
  const waiting: { node: unknown; isTable: boolean }[] = [{ node: tree, isTable: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isTable } = next
    if (Array.isArray(node)) {
      for (const child of node) waiting.push({ node: child, isTable: false })
    } else if (isObject(node)) {
      if (typeof node['function_name'] === 'string') {
        yield { kind: isTable ? 'table function' : 'function', name: node['function_name'].toLowerCase() }
      }
      if (typeof node['table_name'] === 'string') {
        yield { kind: 'table', name: node['table_name'].toLowerCase() }
      }
      const hasTableFunction = node['type'] === 'TABLE_FUNCTION'
      for (const [key, child] of Object.entries(node)) {
        waiting.push({ node: child, isTable: hasTableFunction && key === 'function' })
      }
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
