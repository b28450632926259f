import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteIdentifier } from '@vedich/model'
import { EngineError } from '../engine-error.ts'
import { guardSelect } from './select-guard.ts'

/** Mosaic calls it a schema; a catalog of that name is found by the same SQL. */
export const preaggregateCatalog = 'mosaic'

/** How many tables readers may keep, and how many rows each may have. */
export interface PreaggregateLimits {
  readonly tables: number
  readonly rows: number
}

const schemaOnly = /^\s*CREATE SCHEMA IF NOT EXISTS "?mosaic"?\s*;?\s*$/i
const table =
  /^\s*(?:CREATE SCHEMA IF NOT EXISTS "?mosaic"?\s*;\s*)?CREATE TABLE IF NOT EXISTS "?mosaic"?\."?(preagg_[0-9a-z]{1,32})"? AS\s+([^]+?)[\s;]*$/i

const tableName = /\bpreagg_[0-9a-z]{1,32}/gi

/** Whether a query reads or makes a table of `Preaggregates`, or seems to. */
export function namesPreaggregate(sql: string): boolean {
  return sql.search(tableName) !== -1
}

/**
 * The tables that Mosaic's cross-filters compute once and then ask again and again. Of all statements that write,
 * only the ones Mosaic sends for these are known; the SELECT inside is guarded like any other, and the statement
 * that runs is written here.
 */
export class Preaggregates {
  readonly #limits: PreaggregateLimits
  /** The SELECT of each table, the least recently used first. */
  readonly #tables = new Map<string, { readonly select: string; readonly made: Promise<void> }>()

  constructor(limits: PreaggregateLimits) {
    this.#limits = limits
  }

  /**
   * Runs what Mosaic sends before it asks a pre-aggregated table; false when the statement is something else.
   * @throws EngineError `refused` when the name belongs to another SELECT, `limit` when the table is too large.
   */
  async run(connection: DuckDBConnection, sql: string): Promise<boolean> {
    if (schemaOnly.test(sql)) return true
    const [, name, select] = table.exec(sql) ?? []
    if (name === undefined || select === undefined) {
      this.#touch(sql)
      return false
    }
    await guardSelect(connection, select)
    // The guard lets pass what does not parse; here it must not, as it might close the parenthesis it comes into.
    await connection.extractStatements(select)
    const known = this.#tables.get(name)
    // Whoever took the name first must not decide what others read under it.
    if (known !== undefined && known.select !== select) throw taken(name)
    const made = known?.made ?? this.#make(connection, name, select)
    await made
    return true
  }

  #make(connection: DuckDBConnection, name: string, select: string): Promise<void> {
    const made = this.#makeRoom(connection)
      .then(() => create(connection, name, select, this.#limits.rows))
      .catch((error: unknown) => {
        this.#tables.delete(name)
        throw error
      })
    this.#tables.set(name, { select, made })
    return made
  }

  async #makeRoom(connection: DuckDBConnection): Promise<void> {
    const excess = this.#tables.size + 1 - this.#limits.tables
    const oldest = [...this.#tables].slice(0, Math.max(0, excess))
    for (const [name] of oldest) this.#tables.delete(name)
    for (const [name, { made }] of oldest) {
      await made.catch(() => undefined)
      await connection.run(`DROP TABLE IF EXISTS ${pathOf(name)}`)
    }
  }

  #touch(sql: string): void {
    for (const [name] of sql.matchAll(tableName)) {
      const known = this.#tables.get(name)
      if (known === undefined) continue
      this.#tables.delete(name)
      this.#tables.set(name, known)
    }
  }
}

async function create(
  connection: DuckDBConnection,
  name: string,
  select: string,
  rows: number,
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TABLE ${pathOf(name)} AS SELECT * FROM (${select}\n) LIMIT ${rows + 1}`,
  )
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${pathOf(name)}`)
  if (Number(reader.getRows()[0]?.[0]) <= rows) return
  await connection.run(`DROP TABLE ${pathOf(name)}`)
  throw new EngineError({
    code: 'limit',
    what: `the pre-aggregated table is larger than ${rows} rows`,
    fix: 'aggregate more coarsely, or ask without pre-aggregation',
  })
}

function pathOf(name: string): string {
  return `${preaggregateCatalog}.${quoteIdentifier(name)}`
}

function taken(name: string): EngineError {
  return new EngineError({
    code: 'refused',
    what: `the table ${name} holds another query`,
    fix: 'ask without pre-aggregation',
  })
}
