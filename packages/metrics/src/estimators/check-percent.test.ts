import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPercent } from './check-percent.ts'

describe('checkPercent', () => {
  // The campaign's published figures.
  it.each([
    [742, 942, '78,77 %', 'rounded'],
    [742, 942, '78.77%', 'rounded'],
    [40, 71, '56.3 %', 'rounded'],
    [702, 871, '80,6', 'rounded'],
    [702, 871, '80,60 %', 'rounded'],
    [1, 4, '25 %', 'exact'],
    [1, 4, '25,00 %', 'exact'],
    [871, 871, '100%', 'exact'],
    [0, 71, '0 %', 'exact'],
  ])('finds %d of %d = %s right, %s', (x, n, text, rounding) => {
    expect(checkPercent(x, n, text)).toMatchObject({ verdict: 'ok', rounding })
  })

  it('tells digits that were cut off from digits that are wrong', () => {
    expect(checkPercent(742, 942, '78,76 %')).toEqual({
      verdict: 'truncated',
      rounding: 'truncated',
      expected: '78,77 %',
    })
    expect(checkPercent(702, 871, '80,5 %').verdict).toBe('truncated')
    expect(checkPercent(742, 942, '78,78 %')).toEqual({
      verdict: 'mismatch',
      rounding: 'none',
      expected: '78,77 %',
    })
  })

  it('names a figure that was always rounded up, and still calls it wrong', () => {
    expect(checkPercent(1, 3, '33,4 %')).toEqual({
      verdict: 'mismatch',
      rounding: 'rounded_up',
      expected: '33,3 %',
    })
  })

  it('takes either neighbour of a tie: half up, or half to even', () => {
    // 1/800 = 0.125 %
    expect(checkPercent(1, 800, '0,13 %').verdict).toBe('ok')
    expect(checkPercent(1, 800, '0,12 %')).toMatchObject({ verdict: 'ok', rounding: 'rounded' })
    expect(checkPercent(1, 800, '0,11 %').verdict).toBe('mismatch')
    // 3/800 = 0.375 %: half to even is half up, so that 0,37 was cut off
    expect(checkPercent(3, 800, '0,37 %').verdict).toBe('truncated')
  })

  it('holds a trailing zero to the precision it claims', () => {
    expect(checkPercent(2, 3, '66,7 %').verdict).toBe('ok')
    expect(checkPercent(2, 3, '66,70 %').verdict).toBe('mismatch')
  })

  it('finds 100 % wrong while a work is open, unless it says no more than it was rounded to', () => {
    expect(checkPercent(1999, 2000, '100,00 %')).toMatchObject({ verdict: 'mismatch', expected: '99,95 %' })
    expect(checkPercent(1999, 2000, '100 %').verdict).toBe('ok')
  })

  it('reads thousands however they are set off', () => {
    for (const text of ['1.276,81 %', '1,276.81 %', '1 276,81 %', '1\u00a0276,81\u00a0%', '1276,81%']) {
      expect(checkPercent(127_681, 10_000, text, { plan: true })).toMatchObject({
        verdict: 'ok',
        rounding: 'exact',
        expected: text,
      })
    }
  })

  it('takes a single separator before three digits as the counts suggest', () => {
    expect(checkPercent(1276, 100, '1.276 %', { plan: true }).verdict).toBe('ok')
    expect(checkPercent(1276, 100_000, '1.276 %').verdict).toBe('ok')
    expect(checkPercent(1, 2, '1.276 %')).toMatchObject({ verdict: 'mismatch', expected: '50.000 %' })
  })

  it('knows more than all of it only where a plan was passed', () => {
    expect(checkPercent(150, 100, '150 %')).toEqual({
      verdict: 'impossible',
      rounding: 'none',
      expected: null,
    })
    expect(checkPercent(150, 100, '150 %', { plan: true }).verdict).toBe('ok')
  })

  it.each([
    [-1, 10],
    [1, -10],
    [1.5, 10],
    [Number.NaN, 10],
    [1, Infinity],
    [-1n, 10n],
  ])('finds counts of %d in %d impossible', (x, n) => {
    expect(checkPercent(x, n, '10 %').verdict).toBe('impossible')
  })

  it.each([
    [0, 0, '0 %'],
    [5, 0, '100 %'],
    [null, 10, '10 %'],
    [1, null, '10 %'],
    [1, 10, null],
    [1, 10, ''],
    [1, 10, 'mười phần trăm'],
    [1, 10, '%'],
    [1, 10, '10,'],
    [1, 10, ',5 %'],
    [1, 10, '-10 %'],
    [1, 10, '1.0.0 %'],
    [1, 10, '10 % (ước)'],
  ])('cannot check %s of %s against %j', (x, n, text) => {
    expect(checkPercent(x, n, text)).toEqual({ verdict: 'not_checkable', rounding: 'none', expected: null })
  })

  it('gives up on a long text that is no percentage as fast as on a short one', () => {
    const before = process.cpuUsage()
    expect(checkPercent(1, 10, `1${' '.repeat(200_000)}x`).verdict).toBe('not_checkable')
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1)
  })

  it('counts beyond what a binary fraction holds', () => {
    const n = 3n * 10n ** 30n
    expect(checkPercent(10n ** 30n, n, `33,${'3'.repeat(40)} %`)).toMatchObject({
      verdict: 'ok',
      rounding: 'rounded',
    })
  })

  it('accepts its own expectation, and nothing two units in the last place away', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 6 }), ([x, n], decimals) => {
        const { expected } = checkPercent(x, n, `0,${'0'.repeat(decimals)} %`)
        expect(checkPercent(x, n, expected).verdict).toBe('ok')
        const digits = Number(expected!.replace(/\D/gu, ''))
        const off = `${String(digits + 2).padStart(decimals + 1, '0')} %`
        const text = `${off.slice(0, -2 - decimals)},${off.slice(-2 - decimals)}`
        expect(checkPercent(x, n, text).verdict).toBe('mismatch')
      }),
    )
  })

  it('agrees with long division on what rounding half up gives', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { expected } = checkPercent(x, n, '0,00')
        expect(Number(expected!.replace(',', ''))).toBe(Math.floor((20_000 * x + n) / (2 * n)))
      }),
    )
  })
})
