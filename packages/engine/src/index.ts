export type { ColumnInfo, Engine, Param, QueryOptions } from './engine.ts'
export { EngineError, type EngineErrorCode, type EngineErrorDetail } from './engine-error.ts'
export { decodeTable } from './decode-table.ts'
export { toRows } from './to-rows.ts'
