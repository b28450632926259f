import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { copiedWorkspace, vedich } from '../packages/cli/test/vedich.ts'

describe('vedich query --format parquet', () => {
  let folder: string
  beforeAll(async () => {
    folder = await copiedWorkspace()
    await vedich(folder, 'ingest')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('writes Parquet that DuckDB reads, with the types of its columns', async () => {
    const path = join(folder, 'out.parquet')
    await vedich(folder, 'query', 'completion_rate', '--grain', 'month', '--format', 'parquet', '-o', path)
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const types = await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($path)', { path })
    expect(types.getRowObjects().map((row) => [row['column_name'], row['column_type']])).toEqual([
      ['period', 'DATE'],
      ['numerator', 'BIGINT'],
      ['denominator', 'BIGINT'],
      ['value', 'DOUBLE'],
      ['lower', 'DOUBLE'],
      ['upper', 'DOUBLE'],
      ['is_total', 'BOOLEAN'],
    ])
    const total = await connection.runAndReadAll('SELECT sum(denominator) AS n FROM read_parquet($path)', {
      path,
    })
    expect(Number(total.getRowObjects()[0]?.['n'])).toBe(942)
    connection.closeSync()
    instance.closeSync()
  })
})
