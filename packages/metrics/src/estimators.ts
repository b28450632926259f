/** Estimators: numbers in, numbers out, without SQL or any other package. */
export {
  checkPercent,
  type PercentCheck,
  type PercentOptions,
  type PercentRounding,
  type PercentVerdict,
} from './estimators/check-percent.ts'
export { cumulate } from './estimators/cumulate.ts'
export type { IntervalOptions } from './estimators/level.ts'
export { type Difference, newcombe } from './estimators/newcombe.ts'
export { normalQuantile } from './estimators/normal-quantile.ts'
export { type Interval, wilson } from './estimators/wilson.ts'
export { MetricError } from './metric-error.ts'

/** Intervals of a rate on request, and of weighted rates and counts. Wilson's is the default everywhere. */
export { agrestiCoull, type AgrestiCoullOptions } from './estimators/interval/agresti-coull.ts'
export { byar } from './estimators/interval/byar.ts'
export { clopperPearson } from './estimators/interval/clopper-pearson.ts'
export { interval, type IntervalMethod, intervalMethods } from './estimators/interval/interval.ts'
export { jeffreys, type JeffreysOptions } from './estimators/interval/jeffreys.ts'
export { kishSize } from './estimators/interval/kish-size.ts'
export { midP } from './estimators/interval/mid-p.ts'
export { poissonExact } from './estimators/interval/poisson-exact.ts'
export {
  type WeightedCounts,
  type WeightedRate,
  weightedWilson,
} from './estimators/interval/weighted-wilson.ts'
export { wilsonContinuity } from './estimators/interval/wilson-continuity.ts'

/** Distributions, with correct tails. */
export { betaCdf, betaQuantile } from './estimators/special/beta.ts'
export { binomialCdf, binomialPmf } from './estimators/special/binomial.ts'
export { digamma, trigamma } from './estimators/special/digamma.ts'
export { gammaCdf, gammaQuantile } from './estimators/special/gamma.ts'
export { poissonCdf, poissonPmf } from './estimators/special/poisson.ts'
export { logGamma } from './estimators/special/stirling-error.ts'

/** Fairness between units: funnel, shrinkage, ranks, standardisation, many tests at once. */
export { betaBinomialMle } from './estimators/fairness/beta-binomial-mle.ts'
export {
  aggregatesOf,
  betaBinomialMoments,
  type UnitAggregates,
} from './estimators/fairness/beta-binomial-moments.ts'
export { exactFunnelLimits, funnelLimits, type FunnelOptions } from './estimators/fairness/funnel-limits.ts'
export { funnel, type Funnel, type FunnelFlag, type FunnelUnit } from './estimators/fairness/funnel.ts'
export { benjaminiHochberg, bonferroni, holm } from './estimators/fairness/multiplicity.ts'
export {
  type FunnelScale,
  overdispersion,
  type Overdispersion,
  type OverdispersionOptions,
} from './estimators/fairness/overdispersion.ts'
export type { BetaPrior } from './estimators/fairness/prior.ts'
export { type RankOptions, ranks, type UnitRank } from './estimators/fairness/ranks.ts'
export {
  shrink,
  type Shrinkage,
  type ShrinkOptions,
  type ShrunkenUnit,
} from './estimators/fairness/shrink.ts'
export {
  direct,
  type DirectlyStandardised,
  type DirectOptions,
  type WeightedStratum,
} from './estimators/fairness/standardise-direct.ts'
export {
  indirect,
  type IndirectlyStandardised,
  type IndirectOptions,
  type ReferredStratum,
} from './estimators/fairness/standardise-indirect.ts'
export type { UnitCounts } from './estimators/fairness/unit-counts.ts'
export { widenedFunnelLimits } from './estimators/fairness/widened-funnel-limits.ts'

/** Change and comparison: by how much, by rates or by mix, and whether the whole misleads. */
export { dasGupta, type DasGupta, type Factors } from './estimators/change/das-gupta.ts'
export type { GroupCounts } from './estimators/change/group-counts.ts'
export { kitagawa, type Kitagawa, type KitagawaGroup } from './estimators/change/kitagawa.ts'
export { type Counts, rateChange, type RateChange } from './estimators/change/rate-change.ts'
export { type Simpson, simpson } from './estimators/change/simpson.ts'

/** Trends: what happened per period, how late it is, what the rate must be. */
export { burnDown, type BurnDownPoint } from './estimators/trend/burn-down.ts'
export { burnUp, type BurnUpPoint, type PeriodCounts } from './estimators/trend/burn-up.ts'
export {
  earnedSchedule,
  type EarnedSchedule,
  type EarnedScheduleOptions,
} from './estimators/trend/earned-schedule.ts'
export { type RateNeeded, type RequiredRate, requiredRate } from './estimators/trend/required-rate.ts'
export {
  type Completions,
  throughput,
  type Throughput,
  type ThroughputOptions,
} from './estimators/trend/throughput.ts'

/** Time to completion: numbers at risk and curves with their intervals. */
export { aalenJohansen, type CompletionPoint, type Incidence } from './estimators/trend/aalen-johansen.ts'
export {
  type CurveOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalPoint,
} from './estimators/trend/kaplan-meier.ts'
export { logRank, type LogRank, type LogRankGroup } from './estimators/trend/log-rank.ts'
export type { IntervalScale } from './estimators/trend/probability-interval.ts'
export { type LifeCount, type LifeEvent, type RiskRow, riskTable } from './estimators/trend/risk-table.ts'

/** How many more works will be completed, by three models, and whether such forecasts held in the past. */
export {
  backtest,
  type Backtest,
  type BacktestOptions,
  type Cutoff,
  type Forecaster,
} from './estimators/trend/backtest.ts'
export { chanceOf } from './estimators/trend/chance-of.ts'
export type { CurvePoint, RushProfile } from './estimators/trend/completion-chance.ts'
export type { Forecast, ForecastOptions } from './estimators/trend/forecast.ts'
export {
  type CountForecast,
  type CountForecastOptions,
  type CountModel,
  negativeBinomialForecast,
} from './estimators/trend/negative-binomial-forecast.ts'
export { quantileOf } from './estimators/trend/quantile-of.ts'
export {
  type DeadlineDay,
  rush,
  type Rush,
  type RushOptions,
  type RushWindow,
} from './estimators/trend/rush.ts'
export {
  type OpenWorks,
  survivalForecast,
  type SurvivalForecast,
  type SurvivalForecastOptions,
} from './estimators/trend/survival-forecast.ts'
export { throughputFan, throughputForecast } from './estimators/trend/throughput-forecast.ts'

/** Is this change or chance? Control charts, run charts and change points of a value per period. */
export { cusum, type CusumOptions, type CusumPoint } from './estimators/trend/cusum.ts'
export { ewma, type EwmaOptions, type EwmaPoint } from './estimators/trend/ewma.ts'
export {
  laneyP,
  type LaneyOptions,
  type LaneyP,
  type LaneyPoint,
  type PeriodRate,
} from './estimators/trend/laney-p.ts'
export {
  type ChartPoint,
  type Flags,
  nhsRules,
  type RuleOptions,
  type Side,
} from './estimators/trend/nhs-rules.ts'
export { type ChangePoint, pettitt } from './estimators/trend/pettitt.ts'
export { runsChart, type RunsChart, type RunsOptions } from './estimators/trend/runs-chart.ts'
export { xmr, type Xmr, type XmrOptions, type XmrPoint } from './estimators/trend/xmr.ts'
