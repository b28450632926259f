import { describeEngine } from './conformance/describe-engine.ts'
import { openInPage } from './browser/page-engine.ts'
import { temporaryDatabase } from './temporary-database.ts'

describeEngine(async (limits) => {
  const database = await temporaryDatabase()
  const inPage = await openInPage(database.path, limits)
  return {
    engine: inPage.engine,
    async close() {
      await inPage.close()
      await database.remove()
    },
  }
})
