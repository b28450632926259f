import { describe, expect, it } from 'vitest'

import { namesSeveralUnits, unitId, unitKey, unitKind } from './unit.ts'

describe('unitKey', () => {
  it.each([
    ['P. An Khánh', 'Phường An Khánh'],
    ['P.12', 'Phường 12'],
    ['P12', 'Phường 12'],
    ['Phường 01', 'phường 1'],
    ['UBND P. Linh Tây', 'UBND phường Linh Tây'],
    ['UBND P.12', 'Uỷ ban nhân dân Phường 12'],
    ['UBND TP. Thủ Đức', 'Ủy ban nhân dân thành phố Thủ Đức'],
    ['TP.Thủ Đức', 'Tp Thủ Đức'],
    ['Thành phố Thủ Đức (769)', 'T.P Thủ Đức'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['Q.1', 'Quận 01'],
    ['Q1', 'Quận 1'],
    ['KP 3', 'Khu phố 3'],
    ['CA P. An Phú', 'Công an phường An Phú'],
    ['Hội LHPN P. An Phú', 'Hội Liên hiệp Phụ nữ phường An Phú'],
    ['LĐLĐ TP. Thủ Đức', 'Liên đoàn Lao động thành phố Thủ Đức'],
    ['UB.MTTQ P.12', 'UBMTTQ Việt Nam phường 12'],
    ['THCS Hoa Lư', 'Trường THCS Hoa Lư'],
    ['MN Sơn Ca', 'Trường Mầm non Sơn Ca'],
    ['TH Linh Tây', 'Trường Tiểu học Linh Tây'],
    ['TTYT TP Thủ Đức', 'Trung tâm Y tế TP Thủ Đức'],
    ['Ủy ban nhân dân phường Hòa Phú', 'Uỷ ban nhân dân phường Hoà Phú'],
    ['Trường THCS Hoa Lư - cơ sở 2', 'Trường THCS Hoa Lư–cơ sở 2'],
    ['TTYT TP Thủ Đức', 'Trung tâm Y tế thành phố Thủ Đức'],
    ['Ban QLDA ĐTXD khu vực TP.Thủ Đức', 'Ban QLDA Đầu tư Xây dựng khu vực Thành phố Thủ Đức'],
    ['Phòng GD-ĐT', 'Phòng Giáo dục và Đào tạo'],
    ['Phòng TN&MT', 'Phòng Tài nguyên và Môi trường'],
    ['Phòng TC-KH', 'Phòng Tài chính - Kế hoạch'],
    ['Trạm Y tế P. An Phú', 'Trạm Y tế phường An Phú'],
    ['Công an TP.HCM', 'Công an Thành phố Hồ Chí Minh'],
    ['P. GD&ĐT', 'Phòng Giáo dục và Đào tạo'],
    ['P.Nội vụ', 'Phòng Nội vụ'],
    ['VP.HĐND&UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
    ['Ủy ban MTTQ Việt Nam phường An Phú', 'UBMTTQ P. An Phú'],
    ['Cty TNHH An Phú', 'Công ty TNHH An Phú'],
    ['Phường An Khánh'.normalize('NFD'), 'PHƯỜNG  AN KHÁNH'],
    ['UBND P. Linh Tây', 'Phường Linh Tây'],
    ['Ủy ban nhân dân huyện Châu Thành', 'Huyện Châu Thành'],
    ['1. Phường An Phú', 'Phường An Phú'],
    ['12) P. An Phú', 'Phường An Phú'],
  ])('takes %j and %j for one unit', (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b))
  })

  it.each([
    ['Phường An Khánh', 'Phường An Khanh'],
    ['Phường Phước Long A', 'Phường Phước Long B'],
    ['Phường 1', 'Phường 10'],
    ['Phường An Phú', 'Trường An Phú'],
    ['Phường 1 (Quận 1)', 'Phường 1 (Quận 3)'],
    ['Hội đồng', 'Hội Nông dân'],
    ['THPT Thủ Đức', 'Trường Tiểu học Thủ Đức'],
    ['UBND phường', 'Phường'],
    ['Đảng ủy phường An Phú', 'Phường An Phú'],
    ['Công an phường An Phú', 'UBND phường An Phú'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(unitKey(a)).not.toBe(unitKey(b))
  })
})

describe('unitId', () => {
  it('is readable and stable across spellings', () => {
    expect(unitId('P. An Khánh')).toBe('phường-an-khánh')
    expect(unitId(' Phường AN KHÁNH.')).toBe('phường-an-khánh')
  })
})

describe('unitKind', () => {
  it.each([
    ['P. An Khánh', 'ward'],
    ['Trường Tiểu học Linh Tây', 'school'],
    ['Công ty TNHH MTV Dịch vụ công ích', 'company'],
    ['Ban Chỉ huy Quân sự', 'security'],
    ['Ban Tuyên giáo', 'party'],
  ])('knows that %s is a %s', (name, kind) => {
    expect(unitKind(name)).toBe(kind)
  })
  it('says nothing of a name it does not know', () => {
    expect(unitKind('Tổ dân cư tự quản')).toBeUndefined()
  })
})

describe('namesSeveralUnits', () => {
  it.each(['P. Linh Tây; P. Linh Đông', 'Phòng Nội vụ, Phòng Tư pháp', 'Hội Nông dân + Hội Phụ nữ'])(
    'is true of %j',
    (raw) => {
      expect(namesSeveralUnits(raw)).toBe(true)
    },
  )
  it.each([
    'Phòng Văn hóa, Khoa học và Thông tin',
    'Phường An Phú',
    'Phường 1, Quận',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
  ])('is false of %j', (raw) => {
    expect(namesSeveralUnits(raw)).toBe(false)
  })
})
