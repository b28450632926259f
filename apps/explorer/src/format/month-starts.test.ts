import { expect, it } from 'vitest'
import { monthStarts } from './month-starts.ts'

it('names months that are evenly apart and counted from January, so that every axis names the same ones', () => {
  expect(monthStarts('2023-09-23', '2025-02-03', 6)).toEqual([
    '2023-10-01',
    '2024-01-01',
    '2024-04-01',
    '2024-07-01',
    '2024-10-01',
    '2025-01-01',
  ])
  expect(monthStarts('2024-01-01', '2024-05-31', 6)[0]).toBe('2024-01-01')
  expect(monthStarts('1975-04-30', '2025-02-03', 6)).toEqual(
    [1980, 1990, 2000, 2010, 2020].map((year) => `${year}-01-01`),
  )
})

it('names none where months are too long for the span', () => {
  expect(monthStarts('2024-01-10', '2024-02-20', 6)).toEqual([])
})
