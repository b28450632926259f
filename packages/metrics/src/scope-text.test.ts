import { expect, it } from 'vitest'
import { MetricError } from './metric-error.ts'
import { dayIn, otherSide } from './scope-text.ts'

it('a day is of the calendar, or of each campaign', () => {
  expect(dayIn('2024-12-31')).toBe('2024-12-31')
  expect(dayIn('day:300')).toBe(300)
  expect(dayIn('day:-5')).toBe(-5)
})

it('the other side of a comparison is another day, or another value of a dimension', () => {
  const scope = { asOf: '2025-02-03', where: { tier: ['city'] } }
  expect(otherSide('day:300', scope)).toEqual({ ...scope, asOf: 300 })
  expect(otherSide('tier=grassroots', scope)).toEqual({ ...scope, where: { tier: ['grassroots'] } })
  expect(otherSide('category=a=b', scope).where).toEqual({ tier: ['city'], category: ['a=b'] })
})

it('a dimension that there is not is refused with those that there are', () => {
  expect(() => otherSide('colour=red', {})).toThrow(MetricError)
  expect(() => otherSide('colour=red', {})).toThrow('colour')
})
