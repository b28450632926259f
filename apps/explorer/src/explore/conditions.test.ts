import { describe, expect, it } from 'vitest'
import { anyWork } from '../route/filter.ts'
import { chosenBins, conditionsBut, keeperOf, toggled } from './conditions.ts'
import type { SpanPanel } from './panels.ts'

const late: SpanPanel = { field: 'late', scale: { kind: 'whole', step: 7 }, first: -2, last: 10 }

describe('what a filter asks of the board', () => {
  it('leaves out the panel that asks and the panel that answers', () => {
    const filter = { ...anyWork, tier: ['city'], late: { from: 7, to: 20 }, status: ['open'] }
    expect(conditionsBut(filter, ['late']).map(String)).toEqual([
      `("tier" IN ('city'))`,
      `("status" IN ('registered', 'started'))`,
    ])
    expect(conditionsBut(filter, ['late', 'tier', 'status'])).toEqual([])
  })

  it('shows a span as the bins it covers, within the panel', () => {
    expect(chosenBins({ from: 7, to: 20 }, late)).toEqual({ first: 1, last: 2 })
    expect(chosenBins({ from: null, to: 9999 }, late)).toEqual({ first: -2, last: 10 })
    expect(chosenBins('none', late)).toBeNull()
  })

  it('tells from bins whether a work is kept, when the span is made of whole bins', () => {
    const kept = keeperOf({ ...anyWork, late: { from: 7, to: 20 } }, late)
    expect([0, 1, 2, 3, null].map((key) => kept?.(key))).toEqual([false, true, true, false, false])
    expect(keeperOf({ ...anyWork, late: { from: 8, to: 20 } }, late)).toBeNull()
    expect(keeperOf({ ...anyWork, late: 'none' }, late)?.(null)).toBe(true)
  })

  it('tells choices apart from what is not recorded', () => {
    const kept = keeperOf({ ...anyWork, category: ['', 'Giao thông'] }, { field: 'category', scale: null })
    expect([null, 'Giao thông', 'Y tế'].map((key) => kept?.(key))).toEqual([true, true, false])
  })

  it('splits the open statuses when one of them is taken away', () => {
    expect(toggled(['open'], 'started')).toEqual(['registered'])
    expect(toggled([], 'started')).toEqual(['started'])
  })
})
