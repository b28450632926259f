import type { SelectQuery } from '@uwdata/mosaic-sql'

/** The date of a fact that periods and phases are cut by. */
export type Clock = 'registered_on' | 'started_on' | 'due_on' | 'completed_on'

/** What a fact relation is asked for. */
export interface FactRequest {
  /** Names of the columns to deliver; a source joins only what they need. */
  readonly columns: ReadonlySet<string>
  /** The day to look back from; null for the register as it stands. */
  readonly asOf: AsOf | null
  /** The day to be late by where none is looked back from; null for the last day that is told of. */
  readonly lateBy?: string | null
  /** The day whose knowledge is asked for, `YYYY-MM-DD`; null for all that is known. */
  readonly knownOn: string | null
  /** Deliver also works that a later register left out. */
  readonly withWithdrawn: boolean
  readonly clock: Clock | null
  /** The one campaign that is asked for, where it is one. */
  readonly campaign?: string | null
}

/** `YYYY-MM-DD`, or the day of each record's own campaign, its first day being 1. */
export type AsOf = string | number

/** A relation that metrics count: one row per work, or one row per unit. */
export interface FactSource {
  readonly columns: readonly string[]
  select(request: FactRequest): SelectQuery
}
