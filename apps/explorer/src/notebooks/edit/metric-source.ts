import { findMetric, query } from '@vedich/metrics'

/** What the form of a metric cell holds; '' is "not asked". */
export interface MetricForm {
  readonly metric: string
  readonly by: readonly string[]
  readonly where: readonly { readonly dimension: string; readonly value: string }[]
  readonly asOf: string
  readonly grain: string
  readonly totals: boolean
}

/**
 * The JavaScript of a metric cell.
 * @throws MetricError when the metric has no such dimension or grain, or the day is none.
 */
export function metricSource({ metric, by, where, asOf, grain, totals }: MetricForm): string {
  const chosen = where.filter(({ dimension, value }) => dimension !== '' && value !== '')
  const spec = {
    ...(by.length === 0 ? {} : { by }),
    ...(chosen.length === 0
      ? {}
      : { where: Object.fromEntries(chosen.map(({ dimension, value }) => [dimension, value])) }),
    ...(asOf === '' ? {} : { asOf }),
    ...(grain === '' ? {} : { grain: grain as 'day' }),
    ...(totals ? { totals } : {}),
  }
  query(findMetric(metric), spec)
  const written = literal(spec)
  return written === '{}'
    ? `metric(${JSON.stringify(metric)})`
    : `metric(${JSON.stringify(metric)}, ${written})`
}

/** As a person would write it: names without quotes where they need none. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `${/^[a-z_$][\w$]*$/iu.test(name) ? name : JSON.stringify(name)}: ${literal(member)}`,
  )
  return `{${members.join(', ')}}`
}
