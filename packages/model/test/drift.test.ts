import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createWarehouse, qualifiedName, tables, views } from '../src/index.ts'

let instance: DuckDBInstance
let connection: DuckDBConnection

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

describe('the warehouse that the definitions lay out', () => {
  it.each(Object.values(tables))('describes $schema.$name as defined', async (table) => {
    const described = await connection.runAndReadAll(`DESCRIBE ${qualifiedName(table)}`)
    expect(
      described.getRowObjects().map((row) => [row['column_name'], row['column_type'], row['null']]),
    ).toEqual(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        column.type,
        column.nullable ? 'YES' : 'NO',
      ]),
    )
  })

  it.each(Object.values(views))('describes the view $schema.$name as defined', async (view) => {
    const described = await connection.runAndReadAll(`DESCRIBE ${qualifiedName(view)}`)
    expect(described.getRowObjects().map((row) => [row['column_name'], row['column_type']])).toEqual(
      Object.entries(view.columns).map(([name, column]) => [name, column.type]),
    )
  })

  it('holds exactly the defined tables, views and the version', async () => {
    const found = await connection.runAndReadAll(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables ORDER BY name`,
    )
    expect(found.getRowObjects().map(({ name }) => name)).toEqual(
      [
        ...[...Object.values(tables), ...Object.values(views)].map(({ schema, name }) => `${schema}.${name}`),
        'meta.schema_version',
      ].toSorted(),
    )
  })

  it('points every reference at a column that exists', () => {
    const columns = new Set(
      Object.values(tables).flatMap((table) =>
        Object.keys(table.columns).map((column) => `${table.name}.${column}`),
      ),
    )
    const references = [...Object.values(tables), ...Object.values(views)].flatMap((table) =>
      Object.values(table.columns).flatMap((column) => ('references' in column ? [column.references] : [])),
    )
    expect(references.filter((reference) => !columns.has(String(reference)))).toEqual([])
  })

  it('gives every row of core its provenance', () => {
    const facts = [...Object.values(tables), ...Object.values(views)].filter(
      ({ schema }) => schema === 'core',
    )
    for (const table of facts) {
      expect(Object.keys(table.columns)).toEqual(
        expect.arrayContaining(['source_file_id', 'source_sheet', 'source_row', 'run_id']),
      )
    }
  })
})
