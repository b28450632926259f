import { totalmem } from 'node:os'
import type { Engine } from '@vedich/engine'
import { type DuckDBOptions, openDuckDBProcess } from '@vedich/engine/duckdb-node'
import type { Lane } from './lanes.ts'
import type { QueryLimits } from './query-limits.ts'

const lowPriority = 10

/** Opens a snapshot in a process of its own: SQL of strangers can end that, not the server. */
export function openSnapshot(path: string, limits: QueryLimits, lane: Lane): Promise<Engine> {
  return openDuckDBProcess(path, snapshotOptions(limits, lane), {
    bytes: shareOf(lane) * Math.min(limits.processBytes, 0.5 * totalmem()),
    graceMilliseconds: limits.graceMilliseconds,
    niceness: lane === 'quick' ? 0 : lowPriority,
  })
}

/** What DuckDB itself sees to. */
export function snapshotOptions(limits: QueryLimits, lane: Lane): DuckDBOptions {
  const megabytes = (bytes: number) => `${Math.floor((shareOf(lane) * bytes) / 1e6)}MB`
  return {
    memoryLimit: megabytes(limits.memoryBytes),
    spillLimit: megabytes(limits.spillBytes),
    maxRows: limits.rows,
    maxBytes: limits.bytes,
    preaggregates: { tables: limits.preaggregateTables, rows: limits.preaggregateRows },
  }
}

function shareOf(lane: Lane): number {
  return lane === 'quick' ? 0.5 : 1
}
