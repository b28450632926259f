import { openDuckDBProcess } from '@vedich/engine/duckdb-node'
import { httpEngine } from '@vedich/engine/http'
import { describeEngine } from './conformance/describe-engine.ts'
import { serveEngine } from './serve-engine.ts'
import { temporaryDatabase } from './temporary-database.ts'

describeEngine(async (limits) => {
  const database = await temporaryDatabase()
  const inner = await openDuckDBProcess(database.path, limits, { bytes: Infinity, graceMilliseconds: 2000 })
  const server = await serveEngine(inner)
  const engine = httpEngine(server.url)
  return {
    engine,
    async close() {
      await engine.close()
      await server.close()
      await inner.close()
      await database.remove()
    },
  }
})
