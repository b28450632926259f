import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { insertInOrder } from '../src/warehouse/insert-in-order.ts'
import { database } from '../src/warehouse/native.ts'

/** More than a row group: fewer rows are kept otherwise, and were never lost. */
const many = 150_000

it('rows that are inserted after an insert of none are seen by the transaction, and kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-test-'))
  const instance = await DuckDBInstance.create(join(folder, 'w.duckdb'))
  const connection = await instance.connect()
  const db = database(connection)
  try {
    await db.run('CREATE TABLE work (id BIGINT, title VARCHAR)')
    await db.run('BEGIN')
    const insert = (from: number, past: number) =>
      insertInOrder(
        db,
        'work',
        'SELECT i AS id, md5(CAST(i AS VARCHAR)) AS title FROM range($from, $past) r(i)',
        'id',
        {
          from,
          past,
        },
      )
    const count = async () => (await db.rows('SELECT count(*) AS n FROM work'))[0]?.['n']
    await insert(0, many)
    await insert(0, 0)
    await insert(many, 2 * many)
    expect(await count()).toBe(2 * many)
    await db.run('COMMIT')
    expect(await count()).toBe(2 * many)
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
})
