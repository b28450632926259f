import { openDuckDB } from '@vedich/engine/duckdb-node'
import { describeEngine } from './conformance.ts'
import { temporaryDatabase } from './temporary-database.ts'

describeEngine(async () => {
  const database = await temporaryDatabase()
  const engine = await openDuckDB(database.path)
  return {
    engine,
    async close() {
      await engine.close()
      await database.remove()
    },
  }
})
