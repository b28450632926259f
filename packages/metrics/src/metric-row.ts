import type { DimensionId } from './dimension.ts'

/** The computed columns of a result row. */
export interface Estimates {
  readonly numerator: number
  /** NULL for counts. */
  readonly denominator: number | null
  /** A proportion from 0 to 1, NULL when the denominator is 0; for counts, the numerator. */
  readonly value: number | null
  /** Wilson 95 % limits of a proportion; NULL for counts and when the denominator is 0. */
  readonly lower: number | null
  readonly upper: number | null
  /** The row of all groups together: its dimensions and its period are NULL. */
  readonly is_total: boolean
}

/**
 * One result row: a value (or NULL) for each dimension of the query, the period if it has a grain, estimates.
 */
export type MetricRow<By extends readonly DimensionId[] = readonly DimensionId[]> = Dimensions<By> & {
  /** First day of the period, `YYYY-MM-DD`; NULL for what has no date, and in the total row. */
  readonly period?: string | null
} & Estimates

/** Dimensions named in the source are always there; of those read at run time any may be. */
type Dimensions<By extends readonly DimensionId[]> = number extends By['length']
  ? { readonly [K in By[number]]?: string | null }
  : { readonly [K in By[number]]: string | null }
