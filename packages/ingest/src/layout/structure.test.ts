import { describe, expect, it } from 'vitest'

import { tierVocabulary } from '../normalise/tier.ts'
import { classifyRow, isNumberingRow, isRepeatedHeading } from './structure.ts'

const tiers = tierVocabulary([{ id: 'city', label: { vi: 'Cấp thành phố', en: 'City' }, synonyms: [] }])
const row = (...cells: (string | null)[]) => ({ record: 7, cells })
const data = {
  isWhole: false,
  isSparse: false,
  isNameless: false,
  leadIsKey: false,
  isReadable: true,
  lacksUnit: false,
  isLast: false,
}
const sparse = { ...data, isSparse: true }

describe('isNumberingRow', () => {
  it.each([
    [['1', '2', '3']],
    [['(1)', '(2)', '(3)']],
    [['A', 'B', '1', '2']],
    [['1', '2', '3', '4=3/2']],
    [['(1)', '(2)', '(3)=(2)/(1)', '6=5:4x100%']],
  ])('knows the column numbers %j', (cells) => {
    expect(isNumberingRow(row(...cells))).toBe(true)
  })
  it('does not take a data row for column numbers', () => {
    expect(isNumberingRow(row('1', 'Cầu', 'P. An Phú'))).toBe(false)
  })
})

describe('isRepeatedHeading', () => {
  const header = [row('STT', 'Tên công trình', 'Thời gian', null), row(null, null, 'Khởi công', 'Hoàn thành')]
  it('knows each row of the header again, however it is set', () => {
    expect(isRepeatedHeading(row('Stt', 'TÊN CÔNG TRÌNH', 'Thời gian'), header)).toBe(true)
    expect(isRepeatedHeading(row(null, null, 'Khởi công', 'Hoàn thành'), header)).toBe(true)
  })
  it('does not take a row that says something else for a heading', () => {
    expect(isRepeatedHeading(row(null, null, 'Khởi công', '01/02/2024'), header)).toBe(false)
  })
})

describe('classifyRow', () => {
  it.each([
    ['TỔNG CỘNG', 'total'],
    ['Cộng:', 'total'],
    ['Cộng trang 1', 'total'],
    ['Mang sang', 'total'],
    ['Toàn thành phố', 'total'],
    ['Toàn phường', 'total'],
    ['Cả tỉnh', 'total'],
    ['Cộng Phường Thủ Thiêm', 'total'],
    ['Cộng mục I', 'total'],
    ['Cộng Trường TH Lê Lợi', 'total'],
    ['Ghi chú: số liệu tạm tính', 'note'],
    ['NGƯỜI LẬP BIỂU', 'note'],
    ['TM. ỦY BAN NHÂN DÂN', 'note'],
  ])('reads %j as a %s, whatever else stands in the row', (lead, kind) => {
    expect(classifyRow(row(lead, null, '942'), tiers, data)?.kind).toBe(kind)
  })

  it('reads a tier heading as a section that sets the tier', () => {
    expect(classifyRow(row('I.', 'CẤP THÀNH PHỐ (71 công trình)'), tiers, sparse)).toEqual({
      record: 7,
      kind: 'section',
      rank: 'roman',
      tier: 'city',
    })
  })

  it('hears the tier in a sentence, but not in the words about a unit', () => {
    const tierOf = (text: string) => classifyRow(row(text), tiers, sparse)?.tier
    expect(tierOf('II. Công trình do cấp thành phố quản lý')).toBe('city')
    expect(tierOf('II. Phường An Phú (đề nghị công nhận cấp thành phố)')).toBeUndefined()
  })

  it('reads the number of a page as a note', () => {
    expect(classifyRow(row('Trang 2/5'), tiers, { ...sparse, isNameless: false })?.kind).toBe('note')
    expect(classifyRow(row('Trang trí hẻm 2'), tiers, { ...sparse, isNameless: false })).toBeUndefined()
  })

  it('reads a heading of a state as a section that says it of the works below', () => {
    expect(classifyRow(row('CÔNG TRÌNH ĐÃ HOÀN THÀNH'), tiers, sparse)).toMatchObject({
      kind: 'section',
      state: 'đã hoàn thành',
    })
    expect(classifyRow(row('1', 'Đã hoàn thành'), tiers, sparse)).toBeUndefined()
  })

  it('reads an outline letter or Roman number as a section', () => {
    expect(classifyRow(row('II', 'Khu vực nông thôn'), tiers, sparse)?.kind).toBe('section')
    expect(classifyRow(row('A. Khối trường học'), tiers, sparse)?.kind).toBe('section')
  })

  it('reads an outline letter beside a text that is no unit as a section, in whatever columns they stand', () => {
    const besideUnit = { ...sparse, isSparse: false }
    expect(classifyRow(row('A', 'KHỐI PHƯỜNG'), tiers, besideUnit)?.kind).toBe('section')
    expect(classifyRow(row('III', 'Phường An Phú'), tiers, besideUnit)).toBeUndefined()
  })

  it('reads a single letter before the sum of a group as a section', () => {
    const sums = { ...data, isWhole: true, isAggregate: true }
    expect(classifyRow(row('A', 'KHỐI SỞ, NGÀNH', '9', '4'), tiers, sums)?.kind).toBe('section')
    expect(classifyRow(row('1', 'Sở Y tế', '5', '3'), tiers, sums)).toBeUndefined()
  })

  it('knows a sum among sums behind what its group is called, and no unit whose name begins like one', () => {
    const sums = { ...data, isWhole: true, isAggregate: true }
    const kindOf = (...cells: string[]) => classifyRow(row(...cells), tiers, sums)?.kind
    expect(kindOf('Vùng núi', 'Cộng vùng núi', '1.844', '-')).toBe('total')
    expect(kindOf('3', 'Cộng đồng bằng', '2.000', '1.500')).toBe('total')
    expect(kindOf('3', 'Cộng đồng doanh nghiệp', '20', '15')).toBeUndefined()
    expect(kindOf('3', 'Sở Y tế', '20', '15', 'Cộng khối sở')).toBeUndefined()
  })

  it('holds a numbered row to the contract even when almost empty', () => {
    expect(classifyRow(row('5', 'Trồng cây'), tiers, { ...sparse, isLast: true })).toBeUndefined()
  })

  it('reads an unnumbered row that sums up a field as a total', () => {
    expect(classifyRow(row(null, 'Cộng lĩnh vực giao thông', '2.320'), tiers, sparse)?.kind).toBe('total')
    expect(classifyRow(row(null, 'Cộng hòa xanh', '2.320'), tiers, sparse)).toBeUndefined()
  })

  it('reads a count of works alone in a row as a total', () => {
    expect(classifyRow(row(null, 'Cộng: 12 công trình'), tiers, { ...sparse, isLast: true })?.kind).toBe(
      'total',
    )
  })

  it('does not take a title that begins with "cộng" or "tổng" for a total', () => {
    expect(classifyRow(row('5', 'Tổng vệ sinh khu phố'), tiers, sparse)).toBeUndefined()
    expect(classifyRow(row('Cộng đồng xanh', 'x'), tiers, sparse)).toBeUndefined()
  })

  it('reads a total row that fills every column, unless its words are a code', () => {
    expect(classifyRow(row('TỔNG CỘNG', '942', '201 đơn vị'), tiers, { ...data, isWhole: true })?.kind).toBe(
      'total',
    )
    expect(
      classifyRow(row('total', '942', '742'), tiers, { ...data, isWhole: true, leadIsKey: true }),
    ).toBeUndefined()
    // In the column of codes, but of no work.
    expect(classifyRow(row('Cộng', '4'), tiers, { ...data, leadIsKey: true })).toEqual({
      record: 7,
      kind: 'total',
    })
  })

  it('reads a nameless row of a cell or two as a note wherever it stands: a place and date, signatures', () => {
    const nameless = { ...data, isNameless: true }
    expect(classifyRow(row(null, null, 'ngày 03 tháng 02 năm 2025'), tiers, nameless)?.kind).toBe('note')
    expect(classifyRow(row('(Ký tên)', null, '(Ký tên, đóng dấu)'), tiers, nameless)?.kind).toBe('note')
  })

  it('holds a nameless row to the contract when it is numbered or well filled, unless nothing follows it', () => {
    const nameless = { ...data, isNameless: true }
    const filled = row(null, '01/01/2025', '03/02/2025', 'HT')
    expect(classifyRow(row('7', null, 'HT'), tiers, nameless)).toBeUndefined()
    expect(classifyRow(filled, tiers, nameless)).toBeUndefined()
    expect(classifyRow(filled, tiers, { ...nameless, isLast: true })?.kind).toBe('note')
  })

  it('reads loose text below the last data row as a note, above it as data', () => {
    expect(classifyRow(row('Nguyễn Văn A'), tiers, { ...sparse, isLast: true })?.kind).toBe('note')
    expect(classifyRow(row('Nguyễn Văn A'), tiers, sparse)).toBeUndefined()
  })
})
