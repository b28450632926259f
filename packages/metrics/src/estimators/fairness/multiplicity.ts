import { MetricError } from '../../metric-error.ts'
import { told } from '../../told.ts'

/** p-values, 0 to 1; a NULL stays NULL and is not counted as a test. */
type PValues = readonly (number | null)[]

/**
 * p-values adjusted by Benjamini and Hochberg: those at most q are discoveries of which at most the share q is
 * false on average. In the order given; R's p.adjust(method = "BH"), scipy's false_discovery_control.
 * Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289.
 * @throws MetricError (a RangeError) unless each is between 0 and 1.
 */
export function benjaminiHochberg(pValues: PValues): (number | null)[] {
  return adjusted(pValues, (sorted) => {
    const m = sorted.length
    let least = 1
    return sorted
      .toReversed()
      .map((p, place) => (least = Math.min(least, (p * m) / (m - place))))
      .toReversed()
  })
}

/**
 * p-values adjusted by Holm's step-down: those at most α hold together with probability 1 - α, whatever their
 * dependence. For sanctions. In the order given; R's p.adjust(method = "holm").
 * Holm (1979), Scandinavian Journal of Statistics 6:65.
 * @throws MetricError (a RangeError) unless each is between 0 and 1.
 */
export function holm(pValues: PValues): (number | null)[] {
  return adjusted(pValues, (sorted) => {
    let greatest = 0
    return sorted.map((p, place) => (greatest = Math.max(greatest, Math.min(1, p * (sorted.length - place)))))
  })
}

/**
 * p-values times the number of tests, at most 1; R's p.adjust(method = "bonferroni").
 * @throws MetricError (a RangeError) unless each is between 0 and 1.
 */
export function bonferroni(pValues: PValues): (number | null)[] {
  return adjusted(pValues, (sorted) => sorted.map((p) => Math.min(1, p * sorted.length)))
}

function adjusted(
  pValues: PValues,
  adjust: (sorted: readonly number[]) => readonly number[],
): (number | null)[] {
  for (const p of pValues) {
    if (p !== null && !(p >= 0 && p <= 1))
      throw new MetricError(`a p-value must lie between 0 and 1, not ${told(p)}`)
  }
  const tests = pValues
    .flatMap((p, place) => (p === null ? [] : [{ p, place }]))
    .toSorted((a, b) => a.p - b.p)
  const values = adjust(tests.map(({ p }) => p))
  const result: (number | null)[] = pValues.map(() => null)
  tests.forEach(({ place }, order) => {
    result[place] = values[order] ?? null
  })
  return result
}
