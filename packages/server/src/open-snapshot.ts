import { totalmem } from 'node:os'
import type { Engine } from '@vedich/engine'
import { type DuckDBOptions, openDuckDBProcess } from '@vedich/engine/duckdb-node'
import type { QueryLimits } from './query-limits.ts'

/** Opens a snapshot in a process of its own: SQL of strangers can end that, not the server. */
export function openSnapshot(path: string, limits: QueryLimits): Promise<Engine> {
  return openDuckDBProcess(path, snapshotOptions(limits), {
    bytes: Math.min(limits.processBytes, 0.75 * totalmem()),
    graceMilliseconds: limits.graceMilliseconds,
  })
}

/** What DuckDB itself sees to. */
export function snapshotOptions(limits: QueryLimits): DuckDBOptions {
  return {
    memoryLimit: limits.memory,
    spillLimit: limits.spill,
    maxRows: limits.rows,
    maxBytes: limits.bytes,
    preaggregates: { tables: limits.preaggregateTables, rows: limits.preaggregateRows },
  }
}
