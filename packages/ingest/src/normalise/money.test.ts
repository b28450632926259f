import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sumEvidence } from './evidence.ts'
import { isGroupedByComma, moneyEvidence, moneyUnit, moneyUnitOf, parseMoney, parseNumber } from './money.ts'

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
    ['2\u00a0376\u202f900', 2_376_900],
    ['55,086', 55_086],
    ['55,086 đồng', 55_086],
    ['5,366 tỷ', 5_366_000_000],
    ['0,250 tỷ', 250_000_000],
    ['1.200 trđ', 1_200_000_000],
    ['1,2 tỷ đ', 1_200_000_000],
    ['XHH 25 triệu', 25_000_000],
    ['25 triệu (xã hội hóa)', 25_000_000],
    ['35.000.000,-', 35_000_000],
  ])('reads %j as %d dong', (raw, dong) => {
    expect(parseMoney(raw)).toEqual({ value: dong })
  })

  it('reads a bare number in the unit of the sheet', () => {
    expect(parseMoney('1.250,5', 1e6)).toEqual({ value: 1_250_500_000 })
    expect(parseMoney('2 tỷ', 1e6)).toEqual({ value: 2_000_000_000 })
  })

  it.each(['', 'xã hội hoá', '12 USD', '1.25.0', '1..2', '-5 triệu', '5 triệu khoảng', '1 tỷ 5'])(
    'refuses %j',
    (raw) => {
      expect(parseMoney(raw).problem).toBe('invalid_money')
    },
  )

  it.each([
    ['khoảng 350 triệu', 350_000_000, 'khoảng'],
    ['Hơn 1,2 tỷ đồng', 1_200_000_000, 'hơn'],
    ['~50 triệu', 50_000_000, '~'],
    ['dự kiến khoảng 2 tỷ', 2_000_000_000, 'dự kiến khoảng'],
  ])('reads the hedged %j and says so', (raw, value, hint) => {
    expect(parseMoney(raw)).toEqual({ value, problem: 'approximate_amount', hint })
  })

  it.each(['40 – 50 triệu', '40 triệu - 50 triệu', '40 đến 50 triệu'])(
    'asks for one amount, not the range %j',
    (raw) => {
      expect(parseMoney(raw)).toEqual({ problem: 'money_range' })
    },
  )

  it('takes the comma as the column writes its other amounts, where it writes them one way', () => {
    const groups = (...column: string[]) =>
      isGroupedByComma(sumEvidence(2, ['1,200', ...column].map(moneyEvidence)))
    expect(groups('35.5')).toBe(true)
    expect(groups('1,234,500')).toBe(true)
    expect(groups('1,234.5', '800 million')).toBe(true)
    expect(groups('800', '12')).toBe(false)
    expect(groups('35,5')).toBe(false)
    expect(groups('35.5', '35,5')).toBe(false)
    expect(groups('35.5', '1.250')).toBe(false)
    expect(parseMoney('1,200', 1e6, true)).toEqual({ value: 1_200_000_000 })
  })

  it('does not choose between a decimal and a grouping comma in millions', () => {
    const doubt = { problem: 'ambiguous_number', hint: '1250000 / 1250000000' }
    expect(parseMoney('1,250 triệu')).toEqual(doubt)
    expect(parseMoney('1,250', 1e6)).toEqual(doubt)
  })

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
    ['0.787', 0.787],
    ['55,086', 55.086],
  ])('reads %j as %d', (raw, value) => {
    expect(parseNumber(raw)).toBe(value)
  })
})

describe('moneyUnitOf', () => {
  it.each([
    ['Kinh phí (triệu đồng)', 1e6],
    ['Tổng mức đầu tư (ĐVT: tỷ đồng)', 1e9],
    ['Kinh phí (1.000đ)', 1e3],
    ['Kinh phí (nghìn đ)', 1e3],
    ['Kinh phí (1.000.000 đồng)', 1e6],
    ['Kinh phí (Triệu VND)', 1e6],
    ['Kinh phí (dự kiến) (tr.đ)', 1e6],
    ['Kinh phí [tỷ đồng]', 1e9],
    ['Kinh phí, triệu đồng', 1e6],
    ['Kinh phí triệu đồng', 1e6],
    ['Kinh phí (triệu USD)', Number.NaN],
  ])('finds the unit in %j', (heading, dong) => {
    expect(moneyUnitOf(heading)).toBe(dong)
  })
  it('finds none where the bracket says something else', () => {
    expect(moneyUnitOf('Kinh phí (dự kiến)')).toBeUndefined()
    // The word ends in what dong is called, and must not undo the unit of the sheet.
    expect(moneyUnitOf('Giá trị hợp đồng')).toBeUndefined()
    expect(moneyUnitOf('Vốn cộng đồng')).toBeUndefined()
  })
  it('reads no number of foreign money as dong', () => {
    expect(parseMoney('32,5', moneyUnitOf('Giá trị (triệu USD)'))).toEqual({ problem: 'invalid_money' })
    expect(parseMoney('5 triệu USD')).toEqual({ problem: 'invalid_money' })
    expect(parseMoney('5 tỷ đồng', Number.NaN)).toEqual({ value: 5e9 })
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
