import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWarehouse, qualifiedName, quoteIdentifier, type Table, tables } from '@vedich/model'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  dataTestResults,
  driftedColumns,
  flaggedRows,
  type Listing,
  rejectedRows,
  runs,
  sourceFiles,
  vocabularyGaps,
} from '../src/index.ts'

const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
const connection = await instance.connect()

beforeAll(async () => {
  for (const statement of createWarehouse()) await connection.run(statement)
  await add(tables.run, { run_id: 'r1', ...at('2025-01-01'), status: 'committed' })
  await add(tables.run, { run_id: 'r2', ...at('2025-02-01'), status: 'committed' })
  await add(tables.sourceFile, { source_file_id: 'f0', campaign_id: 'c', path: 'b.csv', run_id: 'r1' })
  await add(tables.sourceFile, { source_file_id: 'f1', campaign_id: 'c', path: 'a.csv', run_id: 'r1' })
  await add(tables.sourceFile, { source_file_id: 'f2', campaign_id: 'c', path: 'b.csv', run_id: 'r2' })
  await add(tables.sourceFile, { source_file_id: 'f3', campaign_id: 'other', path: 'c.csv', run_id: 'r2' })
  for (const file of ['f0', 'f1', 'f2', 'f3']) {
    await add(tables.rejectedRow, { source_file_id: file, source_row: '7', rule: 'unknown_tier' })
    await add(tables.flaggedRow, { source_file_id: file, source_row: '8', rule: 'missing_title' })
    await add(tables.vocabularyGap, { source_file_id: file, value: file, rows: '3' })
    await add(tables.drift, { source_file_id: file, column_name: 'Ghi chú' })
  }
  await add(tables.dataTestResult, { campaign_id: 'c', test_id: 't', run_id: 'r2' })
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

const at = (day: string) => ({ started_at: `${day} 00:00:00`, finished_at: `${day} 00:01:00` })

async function add(table: Table, values: Readonly<Record<string, string>>): Promise<void> {
  const columns = Object.entries(table.columns).filter(([name, { nullable }]) => name in values || !nullable)
  const names = columns.map(([name]) => quoteIdentifier(name)).join(', ')
  const cells = columns.map(([name, { type }], index) => {
    const filler = type === 'VARCHAR[]' ? '[]' : type === 'DATE' || type === 'TIMESTAMP' ? '2025-01-01' : '0'
    return { sql: `$${index + 1}::${type}`, value: values[name] ?? (type === 'VARCHAR' ? '' : filler) }
  })
  await connection.run(
    `INSERT INTO ${qualifiedName(table)} (${names}) VALUES (${cells.map(({ sql }) => sql).join(', ')})`,
    cells.map(({ value }) => value),
  )
}

async function read(listing: Listing): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(listing.sql)).getRowObjects()
}

describe('the books of the pipeline', () => {
  it('tell the runs, the latest first', async () => {
    expect((await read(runs())).map((row) => row['run_id'])).toEqual(['r2', 'r1'])
  })

  it('tell the files of one campaign, each as it was last read', async () => {
    expect((await read(sourceFiles('c'))).map((row) => row['path'])).toEqual(['b.csv', 'a.csv'])
  })

  it.each([
    ['rejected rows', rejectedRows],
    ['flagged rows', flaggedRows],
    ['vocabulary gaps', vocabularyGaps],
    ['changed columns', driftedColumns],
  ])(
    'tell the %s of one campaign, with the file of each, and none of an earlier version',
    async (_, book) => {
      expect((await read(book('c'))).map((row) => row['path'])).toEqual(['a.csv', 'b.csv'])
    },
  )

  it('tell the data tests of one campaign', async () => {
    expect((await read(dataTestResults('c'))).map((row) => row['test_id'])).toEqual(['t'])
    expect(await read(dataTestResults("c' OR '1'='1"))).toEqual([])
  })
})
