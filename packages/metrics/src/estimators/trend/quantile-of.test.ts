import { expect, it } from 'vitest'
import { quantileOf } from './quantile-of.ts'

it.each([
  [[1], 0.5, 0],
  [[0.5, 0.5], 0.5, 0],
  [[0.1, 0.2, 0.7], 0.5, 2],
  [[0, 0, 1], 0.1, 2],
  [[0.25, 0.75], 1, 1],
])('of %j at %d is %d', (distribution, share, value) => {
  expect(quantileOf({ distribution }, share)).toBe(value)
})
