import type { DimensionId } from './dimension-id.ts'

/** The computed columns of a result row. */
export interface Estimates {
  readonly numerator: number
  /** NULL for counts. */
  readonly denominator: number | null
  /** A proportion from 0 to 1, NULL when the denominator is 0; for counts, the numerator. */
  readonly value: number | null
  /** Limits of a proportion, Wilson's at 95 % unless asked otherwise; NULL for counts and of 0 of 0. */
  readonly lower: number | null
  readonly upper: number | null
  /** Of a weighted proportion: Kish's effective number of works, which its limits are those of. */
  readonly effective_size?: number | null
  /** A row of groups together: the dimensions and the period it sums over are NULL. */
  readonly is_total: boolean
  /** With subtotals: how many keys, from the outer one, the row tells apart; 0 for all together. */
  readonly level?: number
  /** Asked for a day, where there are any: works that bear no day of completion, and so are completed on every day. */
  readonly undated?: number
}

/**
 * One result row: a value (or NULL) for each dimension of the query, the period if it has a grain, estimates.
 */
export type MetricRow<By extends readonly DimensionId[] = readonly DimensionId[]> = Dimensions<By> & {
  /** First day of the period, `YYYY-MM-DD`; NULL for what has no date, and where periods are summed over. */
  readonly period?: string | null
  /** On the axis of campaign days: the first day of the period, the campaign's first day being 1. */
  readonly campaign_day?: number | null
} & Estimates

/** Dimensions named in the source are always there; of those read at run time any may be. */
type Dimensions<By extends readonly DimensionId[]> = number extends By['length']
  ? { readonly [K in By[number]]?: string | null }
  : { readonly [K in By[number]]: string | null }
