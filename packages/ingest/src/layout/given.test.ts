import { describe, expect, it } from 'vitest'

import { tierVocabulary } from '../normalise/tier.ts'
import { givenTier, givenUnit } from './given.ts'

const tiers = tierVocabulary([
  { id: 'city', label: { vi: 'Cấp thành phố', en: 'City' }, synonyms: ['cấp TP'] },
  { id: 'grassroots', label: { vi: 'Cấp cơ sở', en: 'Grassroots' }, synonyms: [] },
])
const rows = (...lines: string[]) => [lines.map((line, record) => ({ record, cells: [null, line] }))]

describe('givenUnit', () => {
  it('takes what is said to be the unit before the name of the sheet, and that before the letterhead', () => {
    const letter = ['PHÒNG NỘI VỤ', 'PHƯỜNG AN PHÚ']
    expect(givenUnit(rows(...letter, 'Đơn vị: UBND phường Cát Lái'), 'P. Thảo Điền')?.text).toBe(
      'UBND phường Cát Lái',
    )
    expect(givenUnit(rows(...letter), 'P. Thảo Điền')?.text).toBe('P. Thảo Điền')
    expect(givenUnit(rows(...letter), 'Sheet1')?.text).toBe('PHƯỜNG AN PHÚ')
  })
  it('takes the nearest text that names one', () => {
    expect(givenUnit([...rows('Danh mục'), ...rows('Phường Tam Bình')], undefined)?.text).toBe(
      'Phường Tam Bình',
    )
  })
  it('takes a province or district that a sheet or a label names, but not the one at the head of a letter', () => {
    expect(givenUnit([], 'Huyện Tân Phú')?.text).toBe('Huyện Tân Phú')
    expect(givenUnit(rows('Đơn vị: Huyện Tân Phú'), undefined)?.text).toBe('Huyện Tân Phú')
    expect(givenUnit(rows('ỦY BAN NHÂN DÂN', 'TỈNH BÌNH MINH'), undefined)).toBeUndefined()
    expect(givenUnit(rows('SỞ Y TẾ', 'TỈNH BÌNH MINH'), undefined)?.text).toBe('SỞ Y TẾ')
  })
  it('takes the only ward that titles of works name where nothing else says a unit', () => {
    const title = 'DANH MỤC CÔNG TRÌNH PHƯỜNG AN PHÚ NĂM 2024'
    expect(givenUnit(rows(title), 'Sheet1')?.text).toBe('PHƯỜNG AN PHÚ')
    expect(givenUnit(rows('BAN QUẢN LÝ CHỢ', title), 'Sheet1')?.text).toBe('BAN QUẢN LÝ CHỢ')
    expect(givenUnit(rows(title, 'CÔNG TRÌNH PHƯỜNG CÁT LÁI'), 'Sheet1')).toBeUndefined()
  })
  it('finds none in the national motto and a unit of money', () => {
    expect(
      givenUnit(rows('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Đơn vị tính: triệu đồng'), 'Sheet1'),
    ).toBeUndefined()
  })
})

describe('givenTier', () => {
  it('knows a tier by the name of the sheet or by the title', () => {
    expect(givenTier([], 'Cơ sở', tiers)?.text).toBe('grassroots')
    expect(givenTier(rows('DANH MỤC CÔNG TRÌNH CẤP THÀNH PHỐ NĂM 2025'), 'Sheet1', tiers)?.text).toBe('city')
  })
  it('does not choose where a title names two, or a city that is no tier', () => {
    expect(givenTier(rows('Công trình cấp TP và cấp cơ sở'), undefined, tiers)).toBeUndefined()
    expect(givenTier(rows('ỦY BAN NHÂN DÂN THÀNH PHỐ THỦ ĐỨC'), undefined, tiers)).toBeUndefined()
  })
})
