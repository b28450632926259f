import type {
  FileChoices,
  ReadingRules,
  RowChoice,
  Understanding,
  UnderstoodRow,
} from '@vedich/ingest/understand'
import type { Localized } from '@vedich/model'
import type { MetricRow } from '@vedich/metrics'

/** What the worker needs to read a file. */
export interface ReadRequest {
  readonly kind: 'read'
  readonly name: string
  readonly file: Blob
  readonly rules: ReadingRules
  readonly choices: FileChoices
  /** Full addresses of DuckDB's two files. */
  readonly duckdb: { readonly worker: string; readonly wasm: string }
}

/** Some rows of the file that was read. */
export interface RowsRequest {
  readonly kind: 'rows'
  /** Comes back with the rows. */
  readonly id: number
  readonly sheet: number
  readonly choice: RowChoice
  readonly offset: number
  readonly limit: number
}

/** The metrics of the works that a file would add, as if they were the campaign. */
export interface FileTotals {
  readonly completion: readonly MetricRow<readonly ['tier']>[]
  readonly statuses: readonly MetricRow<readonly ['status']>[]
  /** Their ids; NULL where they are too many to be looked up. */
  readonly works: readonly string[] | null
  /** Ids of the units that registered them. */
  readonly units: readonly string[]
}

/** What is being done, and how far it is: 0 to 1, NULL where that is not known. */
export interface Progress {
  readonly step: 'engine' | 'rows'
  readonly share: number | null
}

/** What is wrong with a file, and what to do. */
export interface Refusal {
  readonly what: Localized
  readonly where: string
  readonly fix: Localized
}

export interface ReadFile {
  readonly understanding: Understanding
  /** Undefined for a file without works. */
  readonly totals: FileTotals | undefined
}

/** What the worker tells. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly UnderstoodRow[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly message: string }
