import { dimensions } from './dimension.ts'
import { MetricError } from './metric-error.ts'
import type { Scope } from './query-spec.ts'

/** A day as people write it: `2024-12-31`, or `day:300` for the 300th day of each campaign. */
export function dayIn(text: string): string | number {
  const day = /^day:(-?\d+)$/u.exec(text)?.[1]
  return day === undefined ? text : Number(day)
}

/**
 * The other side of a comparison as people write it: the scope on another day, or with another value of a dimension,
 * `tier=city`.
 * @throws MetricError for a dimension that there is not.
 */
export function otherSide(text: string, scope: Scope): Scope {
  const [name = '', ...rest] = text.split('=')
  if (rest.length === 0) return { ...scope, asOf: dayIn(text) }
  if (!Object.hasOwn(dimensions, name)) {
    throw new MetricError(`there is no dimension ${JSON.stringify(name)} to compare by`, [
      'YYYY-MM-DD',
      ...Object.keys(dimensions).map((dimension) => `${dimension}=…`),
    ])
  }
  return { ...scope, where: { ...scope.where, [name]: [rest.join('=')] } }
}
