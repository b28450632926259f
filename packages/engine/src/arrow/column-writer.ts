import type { Data, DataType } from 'apache-arrow'
import type { VectorView } from './vector-view.ts'

/** Copies DuckDB vectors into the Arrow buffers of one column. */
export interface ColumnWriter {
  readonly type: DataType
  /** Bytes collected since the last `clear`. */
  readonly byteLength: number
  append(view: VectorView, from: number, to: number): void
  /** What was appended since the last `clear`. */
  data(): Data
  /** Starts afresh; data handed out before stays as it is. */
  clear(): void
}
