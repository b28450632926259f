/**
 * A request that cannot be answered: an unknown metric, a dimension the metric does not have, an impossible
 * count. Says what was wrong and, where there is a list to choose from, what would have been right.
 * It is a RangeError, so that numeric code can catch the estimators' errors without knowing this package.
 */
export class MetricError extends RangeError {
  override readonly name = 'MetricError'
  readonly what: string
  readonly allowed: readonly string[]

  constructor(what: string, allowed: readonly string[] = []) {
    super(allowed.length === 0 ? what : `${what}; allowed: ${allowed.join(', ')}`)
    this.what = what
    this.allowed = allowed
  }
}
