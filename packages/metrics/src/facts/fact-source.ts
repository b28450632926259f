import type { SelectQuery } from '@uwdata/mosaic-sql'

/** The date of a fact that periods and phases are cut by. */
export type Clock = 'registered_on' | 'due_on' | 'completed_on'

/** What a fact relation is asked for. */
export interface FactRequest {
  /** Names of the columns to deliver; a source joins only what they need. */
  readonly columns: ReadonlySet<string>
  /** The day to look back from, `YYYY-MM-DD`; null for the register as it stands. */
  readonly asOf: string | null
  readonly clock: Clock | null
}

/** A relation that metrics count: one row per work, or one row per unit. */
export interface FactSource {
  readonly columns: readonly string[]
  select(request: FactRequest): SelectQuery
}
