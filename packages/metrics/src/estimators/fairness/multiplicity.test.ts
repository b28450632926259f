import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { benjaminiHochberg, bonferroni, holm } from './multiplicity.ts'

// The fifteen p-values of Benjamini & Hochberg (1995), section 3.2: four discoveries at q = 0.05, three by Bonferroni.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
]

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 14))

describe('the published example', () => {
  it('has four discoveries by Benjamini and Hochberg', () => {
    expect(benjaminiHochberg(published).filter((p) => p! <= 0.05)).toHaveLength(4)
    // statsmodels 0.15.0 multipletests(method='fdr_bh'), the same as R's p.adjust.
    const adjusted = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765,
      0.486, 0.5811818181818182, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
    ]
    expect(benjaminiHochberg(published)).toEqual(close(adjusted))
  })

  it('has three by Holm and by Bonferroni', () => {
    // statsmodels 0.15.0 multipletests(method='holm').
    const adjusted = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]
    expect(holm(published)).toEqual(close(adjusted))
    expect(bonferroni(published).filter((p) => p! <= 0.05)).toHaveLength(3)
    expect(bonferroni(published).slice(0, 4)).toEqual(close([0.0015, 0.006, 0.0285, 0.1425]))
  })
})

describe.each([
  ['benjaminiHochberg', benjaminiHochberg],
  ['holm', holm],
  ['bonferroni', bonferroni],
] as const)('%s', (_, adjust) => {
  it('never lowers a p-value and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = adjust(values)
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15))
          expect(adjusted[i]).toBeLessThanOrEqual(1)
          values.forEach((q, j) => expect(p < q && adjusted[i]! > adjusted[j]!).toBe(false))
        })
      }),
      { numRuns: 30 },
    )
  })

  it('says of a test what it says in any order', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        expect(adjust(values.toReversed())).toEqual(adjust(values).toReversed())
      }),
    )
  })

  it('leaves a single test alone, and passes what was not tested through uncounted', () => {
    expect(adjust([0.03])).toEqual([0.03])
    expect(adjust([null, 0.03, null])).toEqual([null, 0.03, null])
    expect(adjust([])).toEqual([])
  })

  it('refuses what is no probability', () => {
    expect(() => adjust([0.5, 1.5])).toThrow(MetricError)
    expect(() => adjust([Number.NaN])).toThrow('a p-value must lie between 0 and 1')
  })
})

describe('what is at most q after adjustment', () => {
  const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

  it('by Benjamini and Hochberg is all up to the last p(k) at most q k / m', () => {
    fc.assert(
      fc.property(pValues, share, (values, q) => {
        const last = sorted(values).findLastIndex((p, k) => (p * values.length) / (k + 1) <= q)
        expect(benjaminiHochberg(values).filter((p) => p! <= q)).toHaveLength(last + 1)
      }),
    )
  })

  it('by Holm is all before the first p(k) above q / (m - k + 1)', () => {
    fc.assert(
      fc.property(pValues, share, (values, q) => {
        const first = sorted(values).findIndex((p, k) => p * (values.length - k) > q)
        expect(holm(values).filter((p) => p! <= q)).toHaveLength(first === -1 ? values.length : first)
      }),
    )
  })
})

describe('the three together', () => {
  it('go from lenient to strict', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const [lenient, middle, strict] = [benjaminiHochberg(values), holm(values), bonferroni(values)]
        values.forEach((_, i) => {
          expect(lenient[i]).toBeLessThanOrEqual(middle[i]! + 1e-15)
          expect(middle[i]).toBeLessThanOrEqual(strict[i]! + 1e-15)
        })
      }),
    )
  })
})
