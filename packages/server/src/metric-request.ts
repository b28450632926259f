import { axes, dayIn, grains, intervalMethods, otherSide } from '@vedich/metrics'
import type { Axis, CompareSpec, Grain, IntervalMethod, QuerySpec } from '@vedich/metrics'
import { z } from 'zod'
import { readInput } from './read-input.ts'
import { RequestError } from './request-error.ts'
import { type ResultFormat, resultFormats } from './result-format.ts'

const day = 'YYYY-MM-DD, or day:300 for the 300th day of each campaign'
const flag = z.enum(['', 'true', 'false', '1', '0']).transform((text) => !['false', '0'].includes(text))

/** What may be asked of a metric, as it stands in an address; the words are those of `vedich query`. */
export const metricParameters = z.strictObject({
  by: z
    .array(z.string())
    .default([])
    .meta({ description: 'Dimensions to group by, the outer one first; separated by commas or repeated.' }),
  where: z
    .array(z.string())
    .default([])
    .meta({ description: 'dimension=value, repeated for more; dimension= keeps what has no value.' }),
  as_of: z
    .string()
    .optional()
    .meta({ description: `Count what had happened by that day: ${day}.` }),
  known_on: z.string().optional().meta({ description: 'Count what was known on that day, YYYY-MM-DD.' }),
  grain: z
    .string()
    .optional()
    .meta({ description: `Cut time into periods: ${grains.join(', ')}.` }),
  axis: z
    .string()
    .optional()
    .meta({ description: `What periods are cut from: ${axes.join(', ')}.` }),
  totals: flag.optional().meta({ description: 'A row for all groups together, counted anew.' }),
  subtotals: flag.optional().meta({ description: 'Also a row for each group of the outer dimensions.' }),
  interval: z
    .string()
    .optional()
    .meta({ description: `Limits of a proportion: ${intervalMethods.join(', ')}.` }),
  level: z.coerce
    .number({ error: '"level" must be a number' })
    .optional()
    .meta({ description: 'Confidence level of the limits: 0.95, or 95.' }),
  compare: z
    .string()
    .optional()
    .meta({ description: `The other side of a comparison: a day (${day}) or dimension=value.` }),
  format: z
    .enum(resultFormats as [ResultFormat, ...ResultFormat[]], {
      error: `"format" must be one of ${resultFormats.join(', ')}`,
    })
    .optional()
    .meta({ description: 'Form of the rows; without it, what the Accept header names.' }),
})

export type MetricParameters = z.output<typeof metricParameters>

/** @throws RequestError 400 for parameters that are unknown or given twice. */
export function parseMetricParameters(search: URLSearchParams): MetricParameters {
  const given: Record<string, unknown> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    if (name === 'where') given[name] = values
    else if (name === 'by') given[name] = values.flatMap((value) => value.split(',')).filter(Boolean)
    else given[name] = values.length === 1 ? values[0] : values
  }
  return readInput(metricParameters, given, 'address', 'see /api/openapi.json for what may be asked')
}

/** The question as the metrics package takes it, which checks names and days and lists what would fit. */
export function specOf(asked: MetricParameters): QuerySpec {
  const { by, where, as_of, known_on, grain, axis, totals, subtotals, interval, level } = asked
  return {
    by,
    where: conditions(where),
    ...(as_of === undefined ? {} : { asOf: dayIn(as_of) }),
    ...(known_on === undefined ? {} : { knownOn: known_on }),
    ...(grain === undefined ? {} : { grain: grain as Grain }),
    ...(axis === undefined ? {} : { axis: axis as Axis }),
    totals: subtotals === true ? 'subtotals' : totals === true,
    ...(interval === undefined ? {} : { interval: interval as IntervalMethod }),
    ...(level === undefined ? {} : { level: level > 1 ? level / 100 : level }),
  }
}

/** Both sides of a comparison; null when none was asked for. */
export function sidesOf({ compare }: MetricParameters, spec: QuerySpec): CompareSpec | null {
  if (compare === undefined) return null
  const { by = [], grain, interval: _, level, axis: _axis, totals: _totals, ...a } = spec
  if (grain !== undefined) throw malformed('a comparison has no grain', 'grain')
  if (by.length > 1) throw malformed('a comparison is grouped by one dimension', 'by')
  const [dimension] = by
  return {
    a,
    b: otherSide(compare, a),
    ...(dimension === undefined ? {} : { by: dimension }),
    ...(level === undefined ? {} : { level }),
  }
}

function conditions(where: readonly string[]): Record<string, (string | null)[]> {
  const selected = new Map<string, (string | null)[]>()
  for (const condition of where) {
    const [dimension = '', ...rest] = condition.split('=')
    if (dimension === '' || rest.length === 0) {
      throw malformed(`${condition} is not of the form dimension=value`, 'where')
    }
    const value = rest.join('=')
    selected.set(dimension, [...(selected.get(dimension) ?? []), value === '' ? null : value])
  }
  return Object.fromEntries(selected)
}

function malformed(what: string, where: string): RequestError {
  return new RequestError(400, { what, where, fix: 'see /api/openapi.json for what may be asked' })
}
