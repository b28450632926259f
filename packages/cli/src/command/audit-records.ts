import type { AskRows, Records } from '@vedich/audit'
import { type Engine, toRows } from '@vedich/engine'

/** Asks a snapshot. */
export function askOf(engine: Engine): AskRows {
  return async (sql) => toRows(await engine.query(sql))
}

/** Records that know nothing, for a report audited before anything was ingested. */
export const noRecords: Records = { ask: async () => null, changes: async () => [] }
