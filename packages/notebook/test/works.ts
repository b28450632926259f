import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { createWarehouse, quoteIdentifier, tables } from '@vedich/model'

/** A database with one campaign `c`: two works at the tier `city`, one of them completed, and one open at `ward`. */
export async function createWorks(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
  const campaign_id = 'c'
  const insert = (name: 'campaign' | 'tier' | 'unit' | 'work', row: Record<string, string>) =>
    insertRow(connection, name, { campaign_id, ...row })
  await insert('campaign', { started_on: '2024-01-01', ended_on: '2024-12-31' })
  await insert('tier', { tier_id: 'city', ordinal: '1', label_en: 'City' })
  await insert('tier', { tier_id: 'ward', ordinal: '2' })
  await insert('unit', { unit_id: 'u', name: 'U' })
  const work = { unit_id: 'u', status: 'registered', due_on: '2024-06-01' }
  await insert('work', {
    ...work,
    work_id: 'w1',
    tier_id: 'city',
    status: 'completed',
    completed_on: '2024-05-01',
  })
  await insert('work', { ...work, work_id: 'w2', tier_id: 'city' })
  await insert('work', { ...work, work_id: 'w3', tier_id: 'ward' })
  connection.disconnectSync()
  instance.closeSync()
}

/** Required columns that are not given get some value of their type. */
async function insertRow(
  connection: DuckDBConnection,
  name: 'campaign' | 'tier' | 'unit' | 'work',
  row: Readonly<Record<string, string>>,
): Promise<void> {
  const { schema, columns } = tables[name]
  const fallback: Readonly<Record<string, string>> = {
    BOOLEAN: 'false',
    DATE: '2024-01-01',
    'VARCHAR[]': '[]',
  }
  const values = Object.entries(columns).flatMap(([column, { type, nullable }]) => {
    const value = row[column] ?? (nullable ? undefined : (fallback[type] ?? '1'))
    return value === undefined ? [] : [{ column: quoteIdentifier(column), type, value }]
  })
  const places = values.map(({ type }, place) => `$${place + 1}::VARCHAR::${type}`)
  await connection.run(
    `INSERT INTO ${schema}.${name} (${values.map(({ column }) => column).join(', ')}) VALUES (${places.join(', ')})`,
    values.map(({ value }) => value),
  )
}
