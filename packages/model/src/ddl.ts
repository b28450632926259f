import type { Table } from './table.ts'
import { tables } from './tables/index.ts'
import type { View } from './view.ts'
import { views } from './views/index.ts'

/** Version of the warehouse layout, its views included; a warehouse with a higher one is refused. */
export const schemaVersion = 6

/** `"a ""b"""`: the one place where an identifier is quoted. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** `"core"."work"`, ready for SQL. */
export function qualifiedName(table: Pick<Table, 'schema' | 'name'>): string {
  return `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`
}

/** `CREATE TABLE` of one definition. */
export function createTable(table: Table): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) =>
      `  ${quoteIdentifier(name)} ${column.type}${column.default === undefined ? '' : ` DEFAULT ${column.default}`}${column.nullable ? '' : ' NOT NULL'}`,
  )
  return `CREATE TABLE ${qualifiedName(table)} (\n${columns.join(',\n')}\n)`
}

/** `CREATE VIEW` of one definition. */
function createView(view: View): string {
  const columns = Object.keys(view.columns).map(quoteIdentifier)
  return `CREATE VIEW ${qualifiedName(view)} (${columns.join(', ')}) AS\n${view.select}`
}

/** What brings a warehouse of each earlier layout to the next one. One that is older still is built again from its sources. */
const upgrades: Readonly<Record<number, readonly string[]>> = {
  4: ['ALTER TABLE meta.source_file ADD COLUMN reading_rules VARCHAR'],
  5: [
    ...['work', 'work_version', 'work_sighting'].map(
      (table) => `ALTER TABLE core.${table} ADD COLUMN untold VARCHAR`,
    ),
    ...['rejected_row', 'flagged_row'].flatMap((table) => [
      // An UPDATE would stand in the way of the constraint until the transaction ends.
      `ALTER TABLE meta.${table} ALTER source_column TYPE INTEGER USING coalesce(source_column, 0)`,
      `ALTER TABLE meta.${table} ALTER source_column SET DEFAULT 0`,
      `ALTER TABLE meta.${table} ALTER source_column SET NOT NULL`,
    ]),
  ],
}

/** Statements that bring a warehouse to the present layout; undefined when it cannot be brought there. */
export function upgradeWarehouse(version: number): readonly string[] | undefined {
  if (version === schemaVersion) return []
  const step = upgrades[version]
  const rest = step && upgradeWarehouse(version + 1)
  return rest && [...step, ...(rest.length === 0 ? finish : rest)]
}

/** Views hold no records, and are made anew. */
const finish = [
  ...Object.values(views).map((view) => createView(view).replace(/^CREATE/u, 'CREATE OR REPLACE')),
  `UPDATE meta.schema_version SET version = ${schemaVersion}`,
]

/** Statements that lay out an empty warehouse. */
export function createWarehouse(): readonly string[] {
  return [
    'CREATE SCHEMA core',
    'CREATE SCHEMA meta',
    'CREATE TABLE meta.schema_version (version INTEGER NOT NULL)',
    `INSERT INTO meta.schema_version VALUES (${schemaVersion})`,
    ...Object.values(tables).map(createTable),
    ...Object.values(views).map(createView),
  ]
}
