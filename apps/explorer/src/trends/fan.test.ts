import { progress, type Progress } from '@vedich/metrics'
import { describe, expect, it } from 'vitest'
import { forecastFan } from './fan.ts'

/** So many works were completed each week from 1 January 2024, a Monday. */
function weekly(completed: readonly number[], open: number): Progress {
  const none = { open: 0, completed: 0, cancelled: 0, completed_of_due: 0, due: 0 }
  const weeks = completed.map((_, i) => new Date(Date.UTC(2024, 0, 1 + 7 * i)).toISOString().slice(0, 10))
  const all = completed.reduce((sum, count) => sum + count, open)
  const question = progress({ asOf: '2024-02-04', grain: 'week', deadline: '2024-02-25' })
  return question.answer([
    { ...none, date: 3, period: weeks[0], works: all, open },
    ...completed.map((count, i) => ({ ...none, date: 5, period: weeks[i], works: count, completed: count })),
  ])
}

describe('the fan of a forecast', () => {
  it('starts at what was completed and ends at the deadline', () => {
    const fan = forecastFan(weekly([2, 2, 2, 2, 2], 30), '2024-02-04', '2024-02-25')
    expect(fan).toEqual([
      { day: '2024-02-04', lower: 10, middle: 10, upper: 10 },
      { day: '2024-02-11', lower: 12, middle: 12, upper: 12 },
      { day: '2024-02-18', lower: 14, middle: 14, upper: 14 },
      { day: '2024-02-25', lower: 16, middle: 16, upper: 16 },
    ])
  })

  it('opens with the spread of the weeks and never passes what is open', () => {
    const fan = forecastFan(weekly([0, 9, 1, 7, 3], 12), '2024-02-04', '2024-02-25')
    const widths = fan.map(({ lower, upper }) => upper - lower)
    expect(widths[1]).toBeGreaterThan(0)
    expect(fan.at(-1)?.upper).toBeLessThanOrEqual(32)
    expect(fan.every(({ lower, middle, upper }) => lower <= middle && middle <= upper)).toBe(true)
  })

  it('is not drawn where nothing was completed yet', () => {
    expect(forecastFan(weekly([0, 0, 0, 0, 0], 12), '2024-02-04', '2024-02-25')).toEqual([])
  })

  it('is not drawn where all is done', () => {
    expect(forecastFan(weekly([2, 2, 2, 2, 2], 0), '2024-02-04', '2024-02-25')).toEqual([])
  })
})
