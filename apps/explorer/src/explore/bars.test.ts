import { describe, expect, it } from 'vitest'
import { ticksOf } from './bars.ts'
import type { SpanPanel } from './panels.ts'

const values = (panel: SpanPanel) => ticksOf(panel, 6).map(({ value }) => value)

describe('the axis of a panel', () => {
  it('names round numbers of days where they lie, whatever the columns hold', () => {
    const panel: SpanPanel = { field: 'late', scale: { kind: 'whole', step: 7 }, first: -28, last: 58 }
    expect(ticksOf(panel, 6)).toEqual(
      [-100, 0, 100, 200, 300, 400].map((value) => ({ value, place: (value + 196) / 609 })),
    )
    expect(values({ ...panel, scale: { kind: 'whole', step: 1 }, first: 3, last: 9 })).toEqual([
      3, 4, 5, 6, 7, 8, 9,
    ])
  })

  it('names months by their first days, and days where there are few', () => {
    const weeks = { kind: 'days', origin: '2023-09-18', step: 7 } as const
    const panel: SpanPanel = { field: 'registered', scale: weeks, first: 0, last: 61 }
    expect(values(panel)).toEqual(['2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'])
    expect(values({ ...panel, last: 2 })).toEqual(['2023-09-18', '2023-09-25', '2023-10-02'])
  })

  it('names amounts that are a power of ten apart', () => {
    const panel: SpanPanel = { field: 'budget', scale: { kind: 'powers' }, first: 19, last: 33 }
    expect(values(panel)).toEqual([2e6, 2e7, 2e8, 2e9, 2e10])
  })
})
