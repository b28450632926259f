export type { QueryLimits } from './query-limits.ts'
export { PortInUseError, ServerError } from './server-error.ts'
export type { Manifest, SnapshotEntry } from './snapshot-manifest.ts'
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
