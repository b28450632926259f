import { rm } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { qualifiedName, quoteIdentifier, tables } from '@vedich/model'
import type { PublishRule } from './publish-rule.ts'

/** Books that quote no cell of a register; all others are left out. */
const openBooks: ReadonlySet<string> = new Set(['run', 'source_file', 'schema_version', 'drift'])

/** Tables that hold states of single works. */
const workTables: ReadonlySet<string> = new Set([tables.work.name, tables.workVersion.name])

/** Rows a reader skips or fetches together; small, as each is a request of its own to the host. */
const rowGroupSize = 16_384

/**
 * Writes a copy of a snapshot for readers far away. What the rules withhold does not occur in it: dropped columns are
 * empty, and the books that quote cells of the registers have no rows. Works stand by unit and day, so that a question
 * about some of them reads a small part of the file.
 */
export async function rewriteSnapshot(
  source: string,
  target: string,
  rules: readonly PublishRule[],
): Promise<void> {
  await rm(target, { force: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(`ATTACH ${quoted(source)} AS source (READ_ONLY)`)
    await connection.run(`ATTACH ${quoted(target)} AS target (ROW_GROUP_SIZE ${rowGroupSize})`)
    await connection.run('COPY FROM DATABASE source TO target (SCHEMA)')
    for (const table of await tablesOf(connection)) await copyTable(connection, table, rules)
    await connection.run('DETACH target')
  } finally {
    connection.disconnectSync()
    instance.closeSync()
  }
}

interface StoredTable {
  readonly schema: 'core' | 'meta'
  readonly name: string
}

async function tablesOf(connection: DuckDBConnection): Promise<StoredTable[]> {
  const reader = await connection.runAndReadAll(
    `SELECT schema_name AS schema, table_name AS name FROM duckdb_tables() WHERE database_name = 'source' ORDER BY ALL`,
  )
  return reader.getRowObjectsJS() as unknown as StoredTable[]
}

async function copyTable(
  connection: DuckDBConnection,
  table: StoredTable,
  rules: readonly PublishRule[],
): Promise<void> {
  const { schema, name } = table
  if (rules.length > 0 && schema === 'meta' && !openBooks.has(name)) return
  const holdsWorks = schema === 'core' && workTables.has(name)
  const replaced = holdsWorks ? emptied(rules) : []
  const replace = replaced.length === 0 ? '' : ` REPLACE (${replaced.map(({ sql }) => sql).join(', ')})`
  const values = replaced.flatMap(({ campaigns }) => campaigns)
  let parameter = 0
  const order = holdsWorks ? ' ORDER BY campaign_id, unit_id, due_on, work_id' : ''
  const select = `SELECT *${replace} FROM source.${qualifiedName(table)}${order}`.replaceAll(
    '?',
    () => `$${++parameter}`,
  )
  await connection.run(`INSERT INTO target.${qualifiedName(table)} ${select}`, values)
}

/** For each column that any rule drops: the expression that empties it in those campaigns, which are its parameters. */
function emptied(rules: readonly PublishRule[]): { sql: string; campaigns: string[] }[] {
  const columns = [...new Set(rules.flatMap(({ drop }) => drop))].toSorted()
  return columns.map((column) => {
    const campaigns = rules.filter(({ drop }) => drop.includes(column)).map(({ campaign }) => campaign)
    const identifier = quoteIdentifier(column)
    const nothing = tables.work.columns[column as keyof typeof tables.work.columns].nullable ? 'NULL' : `''`
    const marks = campaigns.map(() => '?').join(', ')
    const sql = `CASE WHEN campaign_id IN (${marks}) THEN ${nothing} ELSE ${identifier} END AS ${identifier}`
    return { sql, campaigns }
  })
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`
}
