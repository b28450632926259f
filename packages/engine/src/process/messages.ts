import type { DuckDBOptions } from '../duckdb/open-duckdb.ts'
import type { Param } from '../engine.ts'
import type { EngineErrorDetail } from '../engine-error.ts'

/** What the database's process is told. `id` names a question. */
export type Order =
  | {
      readonly kind: 'open'
      readonly path: string
      readonly options: DuckDBOptions
      readonly bytes: number
      readonly niceness: number
    }
  | { readonly kind: 'ask'; readonly id: number; readonly sql: string; readonly params: readonly Param[] }
  /** One more piece of the answer may be sent. */
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'close' }

/** What it tells. */
export type Report =
  | { readonly kind: 'opened' }
  | { readonly kind: 'notOpened'; readonly error: EngineErrorDetail }
  | { readonly kind: 'piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: EngineErrorDetail }
  | { readonly kind: 'closed' }

/** Pieces that may be on their way unread. */
export const piecesAhead = 4
