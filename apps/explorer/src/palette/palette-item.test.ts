import { expect, it } from 'vitest'
import { matching, type PaletteItem } from './palette-item.ts'

function item(group: PaletteItem['group'], label: string, detail = ''): PaletteItem {
  return { id: label, group, label, detail, run: () => {} }
}

const items = [
  item('units', 'Trường THCS Linh Trung'),
  item('units', 'Phường Linh Trung'),
  item('views', 'Công trình'),
  item('metrics', 'Tỷ lệ hoàn thành', 'Số công trình hoàn thành trên tổng số đăng ký'),
]

it('finds Vietnamese without its tones, every word anywhere', () => {
  expect(matching(items, 'trung linh').map(({ label }) => label)).toEqual([
    'Phường Linh Trung',
    'Trường THCS Linh Trung',
  ])
})

it('puts what begins with the words first, within its group', () => {
  expect(matching(items, 'phuong').map(({ label }) => label)).toEqual(['Phường Linh Trung'])
  expect(matching(items, 'ph linh')[0]?.label).toBe('Phường Linh Trung')
})

it('puts what has the words as they were typed before what has them apart, the shortest first', () => {
  const units = ['Trường Mầm non Tuổi Thơ', 'Trường THCS Trường Thọ', 'Phường Trường Thọ']
  expect(
    matching(
      units.map((label) => item('units', label)),
      'truong tho',
    ).map(({ label }) => label),
  ).toEqual(['Phường Trường Thọ', 'Trường THCS Trường Thọ', 'Trường Mầm non Tuổi Thơ'])
})

it('searches what is said beside the label as well', () => {
  expect(matching(items, 'dang ky').map(({ group }) => group)).toEqual(['metrics'])
})

it('shows a few of each group when nothing is typed', () => {
  const many = Array.from({ length: 50 }, (_, index) => item('units', `Đơn vị ${index}`))
  expect(matching(many, '')).toHaveLength(6)
})
