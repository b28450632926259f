import { describe, expect, it } from 'vitest'

import { commendationHeading, commendationTitle } from './commendation.ts'

describe('commendationHeading', () => {
  it.each([
    ['TẬP THỂ', { recipient_kind: 'Tập thể' }],
    ['II. CÁ NHÂN (02 người)', { recipient_kind: 'Cá nhân' }],
    ['B. Danh sách cá nhân được tặng Bằng khen', { form: 'Bằng khen', recipient_kind: 'Cá nhân' }],
    ['A. TẶNG GIẤY KHEN CHO 03 TẬP THỂ', { form: 'Giấy khen', recipient_kind: 'Tập thể' }],
    ['I. Danh hiệu Tập thể lao động xuất sắc', { form: 'Tập thể lao động xuất sắc' }],
    ['III. Hộ gia đình tiêu biểu:', { recipient_kind: 'Hộ gia đình' }],
    ['Giấy khen', { form: 'Giấy khen' }],
    ['I. BẰNG KHEN CỦA CHỦ TỊCH UBND THÀNH PHỐ', { form: 'Bằng khen' }],
  ])('reads %s as %o', (text, said) => {
    expect(commendationHeading(text)).toEqual(said)
  })

  it.each(['Tập thể Phòng Nội vụ', 'Phường An Phú', 'Nguyễn Văn Cá', 'Hộ gia đình ông Ba', 'I. Khối phường'])(
    'takes %s for no heading',
    (text) => {
      expect(commendationHeading(text)).toBeUndefined()
    },
  )
})

describe('commendationTitle', () => {
  it('tells the form, and who is commended where it names one kind only', () => {
    expect(commendationTitle('DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN')).toEqual({ form: 'Giấy khen' })
    expect(commendationTitle('Danh sách cá nhân được tặng Bằng khen')).toEqual({
      form: 'Bằng khen',
      recipient_kind: 'Cá nhân',
    })
  })

  it('says nothing without a form', () => {
    expect(commendationTitle('DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG')).toBeUndefined()
  })
})
