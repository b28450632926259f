import { describe, expect, it } from 'vitest'

import { crossesBy, parseTick, tickEvidence } from './tick.ts'

describe('parseTick', () => {
  it.each(['x', 'X', '√', 'v', 'V', '✓', '(x)', '1', '20/01/2025', 'Rồi', 'r', 'Y'])(
    'takes %j for a mark',
    (raw) => {
      expect(parseTick(raw)).toEqual({ value: 'true' })
    },
  )
  it.each(['0', 'Chưa', 'c', 'N', 'K', 'CĐ', '☐', '❌'])('takes %j for a denial', (raw) => {
    expect(parseTick(raw)).toEqual({ value: 'false' })
  })
  it('takes a cross for a denial in a column that has checks', () => {
    const column = (...cells: string[]) =>
      crossesBy(
        cells
          .map(tickEvidence)
          .reduce(
            (sum, [checked = 0, crossed = 0]) => [(sum[0] ?? 0) + checked, (sum[1] ?? 0) + crossed],
            [0, 0],
          ),
      )
    expect([column('✓', 'X'), column('✓', '20/01/2025'), column('x', 'x')]).toEqual([
      'denial',
      'mark',
      'mark',
    ])
    expect(parseTick('X', 'denial')).toEqual({ value: 'false' })
    expect(parseTick('✓', 'denial')).toEqual({ value: 'true' })
  })
  it.each(['', 'xx', 'P. An Phú', '?'])('does not guess %j', (raw) => {
    expect(parseTick(raw).problem).toBe('unknown_mark')
  })
})
