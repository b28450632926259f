import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFormat } from './number.ts'

const vi = numberFormat('vi')
const en = numberFormat('en')

describe('counts', () => {
  it('groups thousands with a dot in Vietnamese and a comma in English', () => {
    expect(vi.count(1234567)).toBe('1.234.567')
    expect(en.count(1234567)).toBe('1,234,567')
  })
})

describe('rates', () => {
  it('prints the published figures of the campaign', () => {
    expect(vi.rate(742, 942, 2)).toBe('78,77\u00a0%')
    expect(en.rate(742, 942, 2)).toBe('78.77\u00a0%')
    expect(vi.rate(40, 71, 1)).toBe('56,3\u00a0%')
    expect(vi.rate(702, 871, 1)).toBe('80,6\u00a0%')
  })

  it('rounds a tie up, though its binary fraction lies below', () => {
    expect(en.rate(15753, 20000, 2)).toBe('78.77\u00a0%')
    expect(en.rate(201, 20000, 2)).toBe('1.01\u00a0%')
  })

  it('shows a dash when there is nothing to divide by', () => {
    expect(vi.rate(0, 0, 2)).toBe('–')
    expect(vi.rate(3, null, 2)).toBe('–')
    expect(vi.percent(null, 1)).toBe('–')
  })

  it('stays within half a unit of the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (x, n) => {
        const printed = Number(en.rate(Math.min(x, n), n, 2).replace('\u00a0%', ''))
        expect(Math.abs(printed - (Math.min(x, n) / n) * 100)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('differences', () => {
  it('are in points, with a true minus sign', () => {
    expect(vi.points(-0.24262, 1)).toBe('24,3')
    expect(vi.signedPoints(-0.361, 1)).toBe('−36,1')
    expect(en.signedPoints(0.0032, 2)).toBe('+0.32')
    expect(en.signedPoints(0, 1)).toBe('0.0')
    expect(vi.signedPoints(-0.0004, 1)).toBe('0,0')
  })
})

it('prints money in millions of dong', () => {
  expect(vi.millions(1_250_000_000)).toBe('1.250')
  expect(vi.millions(3_000_000)).toBe('3')
  expect(vi.millions(2_500_000)).toBe('2,5')
  expect(vi.millions(450_000)).toBe('0,45')
})
