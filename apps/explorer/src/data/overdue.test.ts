import { expect, it } from 'vitest'
import { rate } from '../../test/sample.ts'
import { overdueDays } from './overdue.ts'

it('turns due days into days late, the longest first, without what has no due day', () => {
  const rows = [
    rate(2, 2, { period: '2025-01-31' }),
    rate(1, 1, { period: '2023-12-22' }),
    rate(5, 5, { period: null }),
  ]
  expect(overdueDays(rows, '2025-02-03')).toEqual([
    { days: 409, count: 1 },
    { days: 3, count: 2 },
  ])
})
