import { laneyP, type LaneyP } from '../estimators/trend/laney-p.ts'
import { pettitt, type ChangePoint } from '../estimators/trend/pettitt.ts'
import { xmr, type Xmr } from '../estimators/trend/xmr.ts'
import type { Grain } from '../grain.ts'
import type { Metric } from '../metric.ts'
import { MetricError } from '../metric-error.ts'
import type { Scope } from '../query-spec.ts'
import { answered, type Question } from '../question.ts'
import { parseDate } from '../sql/date.ts'
import { firstDay, nextFirstDay, shifted } from './first-day.ts'
import { trend, type TrendPoint } from './trend.ts'

export interface ControlSpec extends Scope {
  /** `YYYY-MM-DD`: the day of the figures. A period that is still running then is left out. */
  readonly asOf: string
  /** `week` by default. */
  readonly grain?: Grain
}

/** Is this change or chance? A count per period on an XmR chart, a rate on Laney's P′ chart. */
export interface Control {
  readonly points: readonly TrendPoint[]
  /** One point for each of `points`. */
  readonly chart: ({ readonly kind: 'xmr' } & Xmr) | ({ readonly kind: 'laney' } & LaneyP)
  /** The value after which the level changed, if it did once: look at p first. NULL below two values. */
  readonly change: ChangePoint | null
}

/**
 * A metric per period as a control chart with the rules of the NHS programme Making Data Count.
 * @throws MetricError for weighted rates, and naming what does not fit the metric.
 */
export function control(metric: Metric, { grain = 'week', ...scope }: ControlSpec): Question<Control> {
  if (metric.squares !== undefined) throw new MetricError(`${metric.id} is weighted and has no control chart`)
  const asOf = parseDate(scope.asOf, 'asOf')
  const end = firstDay(shifted(asOf, 1), grain)
  return answered(trend(metric, { ...scope, grain }), ([series]) => {
    const points = (series?.points ?? []).filter(({ period }) => String(period) < end)
    return metric.kind === 'count' ? ofCounts([...points, ...idle(points, end, grain)]) : ofRates(points)
  })
}

/** The periods after the last in which anything was counted: a standstill is news, too. */
function idle(points: readonly TrendPoint[], end: string, grain: Grain): TrendPoint[] {
  const last = points.at(-1)
  const after: TrendPoint[] = []
  if (last === undefined) return after
  const nothing = { numerator: 0, denominator: null, value: 0, lower: null, upper: null }
  let period = nextFirstDay(String(last.period), grain)
  for (; period < end; period = nextFirstDay(period, grain)) after.push({ period, ...nothing })
  return after
}

function ofCounts(points: readonly TrendPoint[]): Control {
  const values = points.map(({ numerator }) => numerator)
  return { points, chart: { kind: 'xmr', ...xmr(values) }, change: pettitt(values) }
}

function ofRates(points: readonly TrendPoint[]): Control {
  const rates = points.map(({ numerator, denominator }) => ({ x: numerator, n: denominator ?? 0 }))
  const values = points.flatMap(({ value }) => value ?? [])
  const change = values.length === points.length ? pettitt(values) : null
  return { points, chart: { kind: 'laney', ...laneyP(rates) }, change }
}
