import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../estimators/wilson.ts'
import { rate } from './rate.ts'
import { type RatingRules, ratingRules } from './rating-rules.ts'

const row = { metric_id: 'completion_rate', minimum_n: 3n, label_vi: 'Mức', label_en: 'Band' }
const [rules] = ratingRules([
  { ...row, band_id: 'good', at_least: 0.8, light: 'green' },
  { ...row, band_id: 'fair', at_least: 0.5, light: 'amber' },
  { ...row, band_id: 'weak', at_least: 0, light: 'red' },
]) as [RatingRules]

const of = (x: number, n: number) => ({ denominator: n, value: n === 0 ? null : x / n, ...wilson(x, n) })

describe('rate', () => {
  it('gives the band whose threshold is reached, exactly reached included', () => {
    expect(rate(rules, of(4, 5))).toMatchObject({ verdict: 'judged', band: { id: 'good' }, light: 'green' })
    expect(rate(rules, of(79, 100))).toMatchObject({ band: { id: 'fair' }, light: 'amber' })
    expect(rate(rules, of(0, 100))).toMatchObject({ band: { id: 'weak' }, light: 'red' })
  })

  it('judges nothing of nothing, and not on fewer works than the rules ask for', () => {
    expect(rate(rules, of(0, 0))).toEqual({ verdict: 'nothing', band: null, light: 'grey' })
    expect(rate(rules, of(2, 2))).toEqual({ verdict: 'few', band: null, light: 'grey' })
    expect(rate(rules, of(3, 3)).verdict).toBe('judged')
  })

  it('cannot judge yet while the campaign runs and the interval lies across bands', () => {
    expect(rate(rules, of(4, 5), { running: true })).toEqual({ verdict: 'open', band: null, light: 'grey' })
    expect(rate(rules, of(900, 1000), { running: true })).toMatchObject({ band: { id: 'good' } })
  })

  it('cannot judge yet while hardly anything was due', () => {
    expect(rate(rules, { ...of(0, 1000), due: 2 }, { running: true }).verdict).toBe('few')
    expect(rate(rules, { ...of(0, 1000), due: 2 }).verdict).toBe('judged')
  })

  it('never gives a better band for a lower rate', () => {
    const counts = fc.integer({ min: 3, max: 60 }).chain((n) => fc.tuple(fc.nat(n - 1), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const place = (done: number) =>
          rules.bands.findIndex(({ id }) => id === rate(rules, of(done, n)).band?.id)
        expect(place(x + 1)).toBeLessThanOrEqual(place(x))
      }),
    )
  })
})

describe('ratingRules', () => {
  it('keeps the rules of each metric apart', () => {
    const other = { ...row, metric_id: 'award_rate', band_id: 'all', at_least: 0, light: 'green' }
    expect(ratingRules([{ ...row, band_id: 'b', at_least: 0, light: 'red' }, other])).toMatchObject([
      { metric: 'completion_rate', minimum: 3, bands: [{ id: 'b' }] },
      { metric: 'award_rate', bands: [{ id: 'all' }] },
    ])
    expect(ratingRules([])).toEqual([])
  })

  it('knows no light beside green, amber and red', () => {
    expect(() => ratingRules([{ ...row, band_id: 'b', at_least: 0, light: 'blue' }])).toThrow(
      'unknown light blue',
    )
  })
})
