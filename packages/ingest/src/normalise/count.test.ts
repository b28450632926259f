import { describe, expect, it } from 'vitest'

import { parseCount, parseTally } from './count.ts'

describe('parseCount', () => {
  it.each([
    ['942', 942],
    ['09', 9],
    ['1.344.522', 1_344_522],
    ['55,086', 55_086],
    ['273 343', 273_343],
  ])('reads %j as %d', (raw, value) => {
    expect(parseCount(raw)).toEqual({ value })
  })

  it('keeps the number of a hedge and says so', () => {
    expect(parseCount('hơn 30')).toEqual({ value: 30, problem: 'approximate_amount', hint: 'hơn' })
  })

  it.each(['', '4,5', '78.77', 'ba', '30-40', '-3'])('refuses %j', (raw) => {
    expect(parseCount(raw).problem).toBe('invalid_number')
  })
})

describe('parseTally', () => {
  it('reads a dash in a table of sums as nought, and anything else as a count', () => {
    expect(['-', '–', ' --', 'Không'].map((raw) => parseTally(raw).value)).toEqual([0, 0, 0, 0])
    expect(parseTally('1.204')).toEqual({ value: 1204 })
    expect(parseTally('-3').problem).toBe('invalid_number')
  })
})
