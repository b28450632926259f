import type { RuleName } from '@vedich/model'

/** One finding about a row, as a person reads it. */
export interface Finding {
  readonly path: string
  /** Null for a file that is one table. */
  readonly sheet: string | null
  readonly row: number
  readonly rule: RuleName
  readonly column: string | null
  readonly value: string | null
  readonly hint: string | null
}

/** Findings of each kind listed in a run's report; the books hold them all. */
export const listedFindings = 100
