import { describe, expect, it } from 'vitest'
import { register } from '../../test/sample.ts'
import { languages } from '../messages/language.ts'
import { anyWork } from '../route/filter.ts'
import { rateSentence, selectionSentence } from './sentence.ts'

const counts = { kept: { works: 71, completed: 40 }, all: { works: 942, completed: 742 } }

describe('the sentence of the board', () => {
  it('says what is selected, field by field', () => {
    const filter = {
      ...anyWork,
      tier: ['city'],
      due: { from: '2024-01-01', to: null },
      budget: { from: null, to: 1_999_999 },
      late: 'none' as const,
    }
    expect(selectionSentence(filter, counts, register, languages.vi)).toBe(
      'Đang xem 71 trong 942 công trình: cấp thành phố; thời hạn từ 01/01/2024; kinh phí đến 2 triệu đ; không ghi số ngày trễ',
    )
    expect(selectionSentence(filter, counts, register, languages.en)).toBe(
      '71 of 942 works: city tier; due from 1\u00a0Jan\u00a02024; budget up to 2 m dong; without days late',
    )
  })

  it('names a few of many values, and counts the rest', () => {
    const filter = { ...anyWork, category: ['A', 'B', 'C', 'D', 'E'] }
    expect(selectionSentence(filter, counts, register, languages.en)).toContain(
      'field A or B or C and 2 more',
    )
  })

  it('says that everything is there when nothing is asked', () => {
    expect(selectionSentence(anyWork, counts, register, languages.en)).toBe('All 942 works')
  })
})

describe('the rate of the selection', () => {
  it('stands with its counts and its interval', () => {
    expect(rateSentence(counts.kept, languages.en)).toBe(
      '40 of 71 are completed: 56.3\u00a0%, 95\u00a0% interval from 44.8\u00a0% to 67.3\u00a0%.',
    )
  })

  it('is not given for nothing', () => {
    expect(rateSentence({ works: 0, completed: 0 }, languages.en)).toContain('there is no rate')
  })
})
