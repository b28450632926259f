import { MetricError } from '../../metric-error.ts'

/** @throws MetricError unless x is a number: what is worked out in steps would never end at NaN. */
export function requireNumber(x: number, what = 'a value'): void {
  if (Number.isNaN(x)) throw new MetricError(`${what} cannot be NaN`)
}

/** @throws MetricError, naming them, unless all parameters of a distribution are finite and above 0. */
export function requirePositive(what: string, ...parameters: readonly number[]): void {
  const wrong = parameters.find((parameter) => !(parameter > 0 && parameter < Infinity))
  if (wrong !== undefined) throw new MetricError(`${what} must be above 0, not ${wrong}`)
}

/** @throws MetricError unless 0 < p < 1, or 0 <= p <= 1 with the ends. */
export function requireProbability(p: number, ends: 'open' | 'closed' = 'open'): void {
  if (!(p > 0 && p < 1) && !(ends === 'closed' && (p === 0 || p === 1)))
    throw new MetricError(`a probability must lie between 0 and 1, not ${p}`)
}
