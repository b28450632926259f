import { describe, expect, it } from 'vitest'
import { contextIn, emptyOverview, overview, rate, register } from '../../test/sample.ts'
import { languages } from '../messages/language.ts'
import { gapWords } from './gap.ts'
import { headline } from './headline.ts'

const { vi, en } = languages

describe('the headline', () => {
  it('states counts before the rate', () => {
    expect(headline(overview.total, vi)).toBe('742 trên 942 công trình đã hoàn thành: 78,77\u00a0%')
    expect(headline(overview.total, en)).toBe('742 of 942 works completed: 78.77\u00a0%')
  })

  it('claims no rate when nothing was registered', () => {
    expect(headline(emptyOverview.total, vi)).toBe('Chưa có công trình nào được đăng ký')
  })
})

describe('the gap between tiers', () => {
  it('goes from the slowest to the fastest, in points, with Newcombe limits', () => {
    expect(gapWords(overview.tiers, register.tiers, vi)).toEqual({
      sentence:
        'Cấp thành phố chậm hơn cấp cơ sở 24,3 điểm: 40/71 (56,3\u00a0%) so với 702/871 (80,6\u00a0%)',
      interval: 'Khoảng 95\u00a0% của chênh lệch: −36,1 đến −13,0 điểm (Newcombe).',
    })
  })

  it('takes two tiers for level that differ by less than it would state', () => {
    const level = [rate(7527, 10_000, { tier: 'city' }), rate(7529, 10_000, { tier: 'grassroots' })]
    expect(gapWords(level, register.tiers, en)?.sentence).toMatch(
      /^The city tier and the grassroots tier are level: 7,527/u,
    )
  })

  it('says when the interval includes no gap at all', () => {
    const close = overview.tiers.map((row, index) => ({ ...row, numerator: 40 + index, denominator: 50 }))
    expect(gapWords(close, register.tiers, en)?.interval).toContain('may be chance alone')
  })

  it('is not stated for fewer than two tiers with works', () => {
    expect(gapWords(overview.tiers.slice(0, 1), register.tiers, contextIn('vi').language)).toBeNull()
    expect(gapWords([], register.tiers, vi)).toBeNull()
  })
})
