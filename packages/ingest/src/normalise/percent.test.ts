import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parsePercent, percentColumn } from './percent.ts'

describe('parsePercent', () => {
  it.each([
    ['78,77%', 78.77],
    ['78.77 %', 78.77],
    ['7 , 25 %', 7.25],
    ['đạt 80%', 80],
    ['78,770%', 78.77],
    ['100', 100],
    ['0', 0],
  ])('reads %j as %d', (raw, value) => {
    expect(parsePercent(raw)).toEqual({ value })
  })

  it.each(['100% KH', 'hoàn thành 100%'])('reads the share in %j', (raw) => {
    expect(parsePercent(raw)).toEqual({ value: 100 })
  })

  it('takes the lower end of a range that is short of the whole, and says so', () => {
    expect(parsePercent('90-95%')).toEqual({ value: 90, problem: 'approximate_amount', hint: '90 – 95 %' })
  })

  it('flags a share above 100', () => {
    expect(parsePercent('1.276,81%')).toMatchObject({ value: 1276.81, problem: 'percent_above_100' })
  })

  it.each(['-5,87%', '+6,72%'])('does not take the change %j for a share', (raw) => {
    expect(parsePercent(raw)).toEqual({ problem: 'invalid_percent', hint: 'a change, not a share' })
  })

  it.each(['', '%', 'tám mươi', '95 – 100%', '3/4'])('refuses %j', (raw) => {
    expect(parsePercent(raw).problem).toBe('invalid_percent')
  })

  it('reads fractions where the whole column is fractions', () => {
    const column = percentColumn(['0.7877', '1', '0', '0,5'])
    expect(column).toBe('fraction')
    expect(parsePercent('0.7877', column)).toEqual({ value: 78.77 })
    expect(parsePercent('1', column)).toEqual({ value: 100 })
    expect(parsePercent('80%', column)).toEqual({ value: 80 })
  })

  it('does not decide what the column leaves open', () => {
    expect(parsePercent('1', percentColumn(['0', '1']))).toEqual({
      problem: 'ambiguous_number',
      hint: '1 / 100',
    })
    expect(parsePercent('0,5', percentColumn(['0,5', '80']))).toEqual({
      problem: 'ambiguous_number',
      hint: '0.5 / 50',
    })
    expect(parsePercent('1.276%')).toEqual({ problem: 'ambiguous_number', hint: '1.276 / 1276' })
  })

  it('reads a share the same as a fraction, with a point and with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (basis) => {
        const percent = (basis / 100).toFixed(2)
        const fraction = (basis / 10_000).toFixed(4)
        expect(parsePercent(fraction, 'fraction').value).toBe(Number(percent))
        expect(parsePercent(`${percent}%`).value).toBe(Number(percent))
        expect(parsePercent(`${percent.replace('.', ',')} %`).value).toBe(Number(percent))
      }),
    )
  })
})
