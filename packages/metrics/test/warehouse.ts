import { type DuckDBConnection, DuckDBDateValue, DuckDBDecimalValue, DuckDBInstance } from '@duckdb/node-api'
import { createWarehouse, qualifiedName, type RowOf, type Table, tables } from '@vedich/model'

type Rows<T extends Table> = readonly Partial<RowOf<T>>[]

/** Rows for some tables of the warehouse; provenance and unstated required texts are filled in. */
export interface Records {
  readonly campaign?: Rows<typeof tables.campaign>
  readonly phase?: Rows<typeof tables.phase>
  readonly occasion?: Rows<typeof tables.occasion>
  readonly tier?: Rows<typeof tables.tier>
  readonly ratingBand?: Rows<typeof tables.ratingBand>
  readonly unit?: Rows<typeof tables.unit>
  readonly workUnitMap?: Rows<typeof tables.workUnitMap>
  readonly work?: Rows<typeof tables.work>
  readonly workVersion?: Rows<typeof tables.workVersion>
  readonly award?: Rows<typeof tables.award>
  readonly report?: Rows<typeof tables.report>
  readonly reportedFigure?: Rows<typeof tables.reportedFigure>
  readonly sourceFile?: Rows<typeof tables.sourceFile>
}

export interface Warehouse {
  /** Replaces what the warehouse holds. */
  load(records: Records): Promise<void>
  /** Rows as the engine delivers them: dates as `YYYY-MM-DD`, 64-bit integers as bigint. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  close(): void
}

/** An empty warehouse in memory, laid out as the model says. */
export async function openWarehouse(): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
  let filled: readonly Table[] = []
  return {
    async load(records) {
      for (const table of filled) await connection.run(`DELETE FROM ${qualifiedName(table)}`)
      filled = Object.keys(records).map((name) => tables[name as keyof Records])
      for (const [name, rows] of Object.entries(records))
        await insert(connection, tables[name as keyof Records], rows)
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(plain)))
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function insert(connection: DuckDBConnection, table: Table, rows: readonly object[]) {
  if (rows.length === 0) return
  const types = Object.fromEntries(Object.entries(table.columns).map(([name, { type }]) => [name, type]))
  const unstated = Object.fromEntries(
    Object.entries(table.columns).flatMap(([name, { type, nullable }]) =>
      nullable ? [] : [[name, filler(type)]],
    ),
  )
  await connection.run(
    `INSERT INTO ${qualifiedName(table)} BY NAME
     SELECT unnest(row) FROM (SELECT unnest(from_json($rows::JSON, $structure)) AS row)`,
    {
      rows: JSON.stringify(rows.map((row) => ({ ...unstated, ...row }))),
      structure: JSON.stringify([types]),
    },
  )
}

function filler(type: string): unknown {
  if (type === 'VARCHAR') return '-'
  if (type === 'VARCHAR[]') return []
  if (type === 'BOOLEAN') return false
  if (type === 'DATE') return '2024-01-01'
  return 0
}

function plain([name, value]: [string, unknown]): [string, unknown] {
  if (value instanceof DuckDBDateValue) return [name, value.toString()]
  return [name, value instanceof DuckDBDecimalValue ? value.toDouble() : value]
}
