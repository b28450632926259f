import { checkPercent, type ListingRow, type PercentCheck, reportedFigures } from '@vedich/metrics'

export type ReportedFigure = ListingRow<ReturnType<typeof reportedFigures>>

export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/** A published figure beside the records. */
export interface Comparison {
  readonly figure: ReportedFigure
  readonly recorded: Counts
  /** The printed percentage against the counts it was printed with; against the records when it had none. */
  readonly arithmetic: PercentCheck
  /** Published less recorded; NULL where no count was published. */
  readonly numeratorOff: number | null
  readonly denominatorOff: number | null
  /** Published less recorded, as a difference of shares; NULL where no counts were published. */
  readonly shareOff: number | null
  readonly agrees: boolean
}

export function compare(figure: ReportedFigure, recorded: Counts): Comparison {
  const { numerator, denominator } = figure
  const arithmetic = checkPercent(
    numerator ?? recorded.numerator,
    denominator ?? recorded.denominator,
    figure.percent_text,
  )
  const numeratorOff = numerator === null ? null : numerator - recorded.numerator
  const denominatorOff = denominator === null ? null : denominator - recorded.denominator
  return {
    figure,
    recorded,
    arithmetic,
    numeratorOff,
    denominatorOff,
    shareOff:
      numerator === null || denominator === null || denominator === 0 || recorded.denominator === 0
        ? null
        : numerator / denominator - recorded.numerator / recorded.denominator,
    agrees:
      (numeratorOff ?? 0) === 0 &&
      (denominatorOff ?? 0) === 0 &&
      (figure.percent_text === null || arithmetic.verdict === 'ok' || arithmetic.verdict === 'truncated'),
  }
}

/** The figure a report gives for a metric over the whole campaign, the latest first. */
export function publishedTotal(
  figures: readonly ReportedFigure[],
  metricId: string,
): ReportedFigure | undefined {
  return figures.findLast((figure) => figure.metric_id === metricId && figure.tier_id === null)
}
