/**
 * The catalogue and the question-and-answer pair: `estimate(q = query(findMetric(id), spec), rows of q.sql)`.
 */
export { findMetric, metrics } from './catalogue/index.ts'
export { dimensions } from './dimension.ts'
export type { DimensionId } from './dimension-id.ts'
export { type RecordsBehind, recordsBehind } from './behind.ts'
export { estimate } from './estimate.ts'
export type { AsOf, Clock, FactSource } from './facts/fact-source.ts'
export { axes, type Axis, type Grain, grains } from './grain.ts'
export { defineMetric, type Metric, type MetricKind } from './metric.ts'
export type { Estimates, MetricRow } from './metric-row.ts'
export { type MetricQuery, query } from './query.ts'
export { type QuerySpec, type Scope, type Totals, totalsKinds } from './query-spec.ts'
export type { Question, Row } from './question.ts'
export {
  comparisonResult,
  type MetricAnswer,
  metricResult,
  type Result,
  type ResultColumn,
} from './result.ts'
export { dayIn, otherSide } from './scope-text.ts'
export type { Selected } from './sql/one-of.ts'
export { type AnswersOf, together, type Together } from './together.ts'
export { undatedIn, withUndated } from './undated.ts'

/** The heavier questions: one SELECT each, and an answer worked out by the estimators. */
export {
  type Change,
  compare,
  type ComparedGroup,
  type CompareSpec,
  type Comparison,
} from './analysis/compare.ts'
export { control, type Control, type ControlSpec } from './analysis/control.ts'
export { league, type League, type LeagueGroup, type LeagueSpec, type LeagueUnit } from './analysis/league.ts'
export { lifetimes, type Lifetimes, type LifetimesSpec } from './analysis/lifetimes.ts'
export { type Forecasts, progress, type Progress, type ProgressSpec } from './analysis/progress.ts'
export { trend, type TrendPoint, type TrendSeries, type TrendSpec } from './analysis/trend.ts'

/** Judging a rate by the bands of a campaign ("xếp loại"), with "cannot judge yet". */
export { rate, type Rated, type RateOptions, type Rating, type RatingVerdict } from './rating/rate.ts'
export { type Light, type RatingBand, type RatingRules, ratingRules } from './rating/rating-rules.ts'

/** Estimators: numbers in, numbers out; also to be had by themselves, as `@vedich/metrics/estimators`. */
export * from './estimators.ts'

/** Listings: the SELECTs that read records. */
export { awards } from './listing/awards.ts'
export {
  dataTestResults,
  driftedColumns,
  flaggedRows,
  mostBookRows,
  rejectedRows,
  runs,
  sourceFiles,
  vocabularyGaps,
} from './listing/books.ts'
export {
  type BrowseFilter,
  type BrowseSpec,
  browseWorks,
  countBrowsed,
  crossWorks,
  groupWorks,
  registerSize,
} from './listing/browse-works.ts'
export { campaigns } from './listing/campaigns.ts'
export {
  countWorks,
  listWorks,
  type WorkListSpec,
  type WorkSort,
  type WorkSortKey,
} from './listing/list-works.ts'
export type { Listing, ListingRow } from './listing/listing.ts'
export { occasions } from './listing/occasions.ts'
export { overdueWorks, type OverdueSpec } from './listing/overdue-works.ts'
export { phases } from './listing/phases.ts'
export { ratingBands } from './listing/rating-bands.ts'
export { reportedFigures } from './listing/reported-figures.ts'
export { reports } from './listing/reports.ts'
export { runEvents } from './listing/run-events.ts'
export { tiers } from './listing/tiers.ts'
export { unitEvents } from './listing/unit-events.ts'
export { unitNames } from './listing/unit-names.ts'
export { heldValues } from './listing/held-values.ts'
export { readColumns } from './listing/read-columns.ts'
export { workEvents } from './listing/work-events.ts'
export type { WorkFilter } from './listing/work-filter.ts'

/** The cross-filter board: counts of works by any field, and tiles that answer every choice of one field at once. */
export { type BoardDay, dayOf } from './board/board-day.ts'
export { isChosen, isWithin, type SpanOf } from './board/board-clause.ts'
export {
  type BoardChoice,
  boardChoices,
  type BoardField,
  type BoardSpan,
  boardSpans,
} from './board/board-field.ts'
export { boardCounts, boardExtents, type BoardPanel, boardTile, boardTotal } from './board/board-queries.ts'
export { binAt, type BinEdges, type BoardScale, dayScale, edgesOf, wholeScale } from './board/board-scale.ts'
export { type BoardSpec, boardWorks } from './board/board-works.ts'
