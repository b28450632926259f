import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it, onTestFinished } from 'vitest'
import { type ParquetColumn, writeParquet } from '../src/duckdb-node.ts'

const columns: readonly ParquetColumn[] = [
  { name: 'tier', type: 'VARCHAR' },
  { name: 'a "b"', type: 'DATE' },
  { name: 'works', type: 'BIGINT' },
  { name: 'rate', type: 'DOUBLE' },
  { name: 'is_total', type: 'BOOLEAN' },
]

it('writes values with their types, under any name and to any path', async () => {
  const path = join(await folder(), "it's.parquet")
  const rows = [
    { tier: 'Cấp "cơ sở"', 'a "b"': '2024-02-29', works: 702, rate: 0.1, is_total: false },
    { tier: null, 'a "b"': null, works: 9007199254740991, rate: null },
  ]
  await writeParquet(path, columns, rows)
  expect(await read(path)).toEqual([
    { tier: 'Cấp "cơ sở"', 'a "b"': '2024-02-29', works: '702', rate: 0.1, is_total: false },
    { tier: null, 'a "b"': null, works: '9007199254740991', rate: null, is_total: null },
  ])
})

it('writes the columns also when there are no rows', async () => {
  const path = join(await folder(), 'empty.parquet')
  await writeParquet(path, columns, [])
  expect(await read(path)).toEqual([])
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'vedich-parquet-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function read(path: string) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  onTestFinished(() => {
    connection.closeSync()
    instance.closeSync()
  })
  const reader = await connection.runAndReadAll('SELECT * FROM read_parquet($path)', { path })
  return reader.getRowObjectsJson()
}
