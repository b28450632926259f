import { EngineError, toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { expect, it } from 'vitest'
import { describeEngine } from './conformance/describe-engine.ts'
import { temporaryDatabase } from './temporary-database.ts'

describeEngine(async (limits) => {
  const database = await temporaryDatabase()
  const engine = await openDuckDB(database.path, limits)
  return {
    engine,
    async close() {
      await engine.close()
      await database.remove()
    },
  }
})

it('tells nothing of the machine in any view of DuckDB', async () => {
  const database = await temporaryDatabase()
  const engine = await openDuckDB(database.path)
  try {
    const views = toRows(
      await engine.query('SELECT schema_name, view_name FROM duckdb_views() WHERE internal ORDER BY ALL'),
    )
    expect(views.length).toBeGreaterThan(30)
    for (const { schema_name, view_name } of views) {
      const rows = await engine
        .query(`SELECT CAST(v AS VARCHAR) AS row FROM ${String(schema_name)}.${String(view_name)} v`)
        .then(toRows)
        .catch((error: unknown) => {
          if (error instanceof EngineError && error.code === 'refused') return []
          throw error
        })
      expect(JSON.stringify(rows), String(view_name)).not.toContain(database.path)
    }
  } finally {
    await engine.close()
    await database.remove()
  }
})
