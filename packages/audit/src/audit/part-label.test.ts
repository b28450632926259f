import { describe, expect, it } from 'vitest'

import { partLabel } from './part-label.ts'

describe('partLabel', () => {
  it('names states, bands and grades', () => {
    expect(partLabel('started')).toEqual({ vi: 'đang thực hiện', en: 'in progress' })
    expect(partLabel({ grade: 'good' })).toEqual({ vi: 'tốt', en: 'good' })
    expect(partLabel({ low: null, high: 70 })).toEqual({ vi: 'dưới 70 %', en: 'below 70 %' })
    expect(partLabel({ low: 70.5, high: 90 })).toEqual({ vi: '70,5–90 %', en: '70.5–90 %' })
    expect(partLabel({ low: 90, high: null })).toEqual({ vi: 'từ 90 %', en: '90 % and more' })
  })
})
