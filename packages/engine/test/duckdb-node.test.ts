import { openDuckDB } from '@vedich/engine/duckdb-node'
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
