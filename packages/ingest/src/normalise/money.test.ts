import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { moneyUnit, parseMoney, parseNumber } from './money.ts'

describe('parseMoney', () => {
  it.each([
    ['1.250.000.000', 1_250_000_000],
    ['1,25 tỷ', 1_250_000_000],
    ['1,25 tỉ đồng', 1_250_000_000],
    ['350 triệu', 350_000_000],
    ['350 triệu đồng', 350_000_000],
    ['5 tỷ 217 triệu', 5_217_000_000],
    ['45.000.000 đ', 45_000_000],
    ['1 250 000', 1_250_000],
    ['0', 0],
    ['1,250,000', 1_250_000],
  ])('reads %j as %d dong', (raw, dong) => {
    expect(parseMoney(raw)).toEqual({ value: dong })
  })

  it('reads a bare number in the unit of the sheet', () => {
    expect(parseMoney('1.250,5', 1e6)).toEqual({ value: 1_250_500_000 })
    expect(parseMoney('2 tỷ', 1e6)).toEqual({ value: 2_000_000_000 })
  })

  it.each(['', 'xã hội hoá', '12 USD', '1.25.0', '1..2', '-5 triệu', '5 triệu khoảng'])(
    'refuses %j',
    (raw) => {
      expect(parseMoney(raw).problem).toBe('invalid_money')
    },
  )

  it('reads back any whole amount grouped by dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (dong) => {
        expect(parseMoney(dong.toLocaleString('de-DE')).value).toBe(dong)
      }),
    )
  })
})

describe('parseNumber', () => {
  it.each([
    ['1.344.522', 1_344_522],
    ['5.775', 5775],
    ['78,77', 78.77],
    ['78.77', 78.77],
    ['2 376,90', 2376.9],
    ['1.276,81', 1276.81],
  ])('reads %j as %d', (raw, value) => {
    expect(parseNumber(raw)).toBe(value)
  })
})

describe('moneyUnit', () => {
  it.each([
    ['đồng', 1],
    ['triệu đồng', 1e6],
    ['Tỷ đồng', 1e9],
  ])('reads the unit of a sheet: %s', (words, dong) => {
    expect(moneyUnit(words)).toBe(dong)
  })
  it('does not take other words for money', () => {
    expect(moneyUnit('công trình')).toBeUndefined()
  })
})
